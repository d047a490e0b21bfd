"""PDFs with marks in the places where programs and people leave them."""

import io
import zlib

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from tests.cases.evidence.samples import AUTHOR, COMMENT, MARK, PLACE, XMP, exif, saved


def page_of_text(pdf: pikepdf.Pdf, words: str) -> pikepdf.Page:
    font = pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
    pdf.add_blank_page(page_size=(595, 842))
    page = pdf.pages[-1]
    page.obj.Resources = Dictionary(Font=Dictionary(F1=font))
    page.obj.Contents = pdf.make_stream(f"BT /F1 24 Tf 72 700 Td ({words}) Tj ET".encode())
    return page


def written(pdf: pikepdf.Pdf, **options: object) -> bytes:
    out = io.BytesIO()
    pdf.save(out, **options)  # type: ignore[arg-type]
    return out.getvalue()


def plain(pages: int = 1) -> bytes:
    pdf = pikepdf.new()
    for number in range(1, pages + 1):
        page_of_text(pdf, f"Page {number} of the statement")
    return written(pdf)


def _script() -> Dictionary:
    return Dictionary(S=Name.JavaScript, JS=String(f"app.alert('{MARK}-script')"))


def _picture(pdf: pikepdf.Pdf, packed: bool) -> pikepdf.Object:
    jpeg = saved("JPEG", exif=exif(), comment=COMMENT, xmp=XMP)
    filters = Array([Name.FlateDecode, Name.DCTDecode]) if packed else Name.DCTDecode
    picture = pdf.make_stream(b"")
    picture.Type, picture.Subtype = Name.XObject, Name.Image
    picture.Width, picture.Height, picture.BitsPerComponent = 120, 80, 8
    picture.ColorSpace = Name.DeviceRGB
    picture.Metadata = pdf.make_stream(XMP)
    picture.write(zlib.compress(jpeg) if packed else jpeg, filter=filters)
    return picture


def told() -> bytes:
    """Everything that must not come along, and a text, a title for listeners and two good links that must."""
    pdf = pikepdf.new()
    page = page_of_text(pdf, "Nobody is forgotten")
    root = pdf.Root
    pdf.docinfo["/Author"], pdf.docinfo["/Title"] = AUTHOR, f"{MARK}-title"
    pdf.docinfo["/Producer"], pdf.docinfo["/CreationDate"] = f"{MARK}-producer", "D:20240123101112+03'00'"
    root.Metadata = pdf.make_stream(XMP)
    root.Lang = String("be")
    root.OpenAction, root.AA = _script(), Dictionary(WC=_script())
    root.PieceInfo = Dictionary(Word=Dictionary(Private=String(f"{MARK}-private")))
    root.Names = Dictionary(
        JavaScript=Dictionary(Names=Array([String("a"), _script()])),
        EmbeddedFiles=Dictionary(Names=Array([String(f"{MARK}.txt"), _attached(pdf)])),
        Dests=Dictionary(Names=Array([String("start"), Array([page.obj, Name.Fit])])),
    )
    page.obj.AA, page.obj.LastModified = Dictionary(O=_script()), String("D:20240123101112")
    page.obj.Resources.XObject = Dictionary(P1=_picture(pdf, False), P2=_picture(pdf, True))
    page.obj.Annots = Array([pdf.make_indirect(one) for one in _annotations(pdf)])
    field = page.obj.Annots[0]
    submit = Dictionary(S=Name.SubmitForm, F=String(f"https://{MARK}.example/"))
    root.AcroForm = Dictionary(
        Fields=Array([field]), XFA=pdf.make_stream(f"<xfa>{MARK}</xfa>".encode()), AA=submit,
        DR=Dictionary(Font=page.obj.Resources.Font), DA=String("/F1 12 Tf 0 g"), NeedAppearances=True,
    )  # fmt: skip
    return written(pdf)


def _attached(pdf: pikepdf.Pdf) -> Dictionary:
    file = pdf.make_stream(f"{MARK}-attached".encode())
    return Dictionary(Type=Name.Filespec, F=String(f"{MARK}.txt"), EF=Dictionary(F=file))


def _annotations(pdf: pikepdf.Pdf) -> list[Dictionary]:
    box = Array([72, 600, 300, 630])

    def annotation(subtype: Name, **values: object) -> Dictionary:
        return Dictionary(Type=Name.Annot, Subtype=subtype, Rect=box, F=4, **values)  # type: ignore[arg-type]

    def to(address: str) -> Dictionary:
        return Dictionary(S=Name.URI, URI=String(address))

    return [
        annotation(
            Name.Widget, FT=Name.Tx, T=String("answer"), V=String("Typed answer"), DA=String("/F1 12 Tf 0 g"),
            A=Dictionary(S=Name.SubmitForm, F=String(f"https://{MARK}.example/")), AA=Dictionary(K=_script()),
        ),
        annotation(Name.Text, T=String(AUTHOR), Contents=String(COMMENT), M=String("D:20240123")),
        annotation(Name.FileAttachment, FS=_attached(pdf)),
        annotation(Name.Link, A=to("https://example.org/law"), T=String(AUTHOR), NM=String(PLACE)),
        annotation(Name.Link, A=Dictionary(S=Name.GoTo, D=String("start"), Next=_script())),
        annotation(Name.Link, A=to(f"javascript:{MARK}")),
        annotation(Name.Link, A=Dictionary(S=Name.Launch, F=String(f"{MARK}.exe"))),
    ]  # fmt: skip


def locked() -> bytes:
    pdf = pikepdf.new()
    page_of_text(pdf, "Locked")
    return written(pdf, encryption=pikepdf.Encryption(owner="owner", user=""))
