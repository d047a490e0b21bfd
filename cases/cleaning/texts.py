"""A PDF for readers: its text stays text, with headings and reading order for those who listen to it.

Left behind are who wrote it, when and with what (docinfo, XMP, private data of programs, thumbnails, notes of its
editors, what cameras wrote into its pictures), and whatever acts by itself or reaches out: scripts, actions on opening,
forms, films, attached files. Of links those to places within and to plain addresses stay.
"""

import base64
import io
import zlib
from collections.abc import Iterator
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

from cases.cleaning.said import Cleaned, Part, Refused
from cases.cleaning.segments import bare_jpeg, bare_jpx

MOST_PAGES = 500
MOST_OBJECTS = 300_000
MOST_OF_A_PICTURE = 64 << 20
DEEPEST = 60
MADE_WITH = f"pikepdf {pikepdf.__version__}, qpdf {pikepdf.__libqpdf_version__}"
# Of the whole document. What is not listed goes: /OpenAction, /AA, /AcroForm, /Metadata, /Collection, /Perms, …
OF_THE_DOCUMENT = {
    "/Type", "/Version", "/Pages", "/PageLabels", "/Dests", "/Outlines", "/PageMode", "/PageLayout",
    "/StructTreeRoot", "/MarkInfo", "/Lang", "/ViewerPreferences", "/OCProperties", "/OutputIntents", "/Names",
}  # fmt: skip
ANYWHERE = (
    "/Metadata", "/PieceInfo", "/LastModified", "/AA", "/AF", "/JS", "/OpenAction", "/Thumb", "/OPI", "/SeparationInfo",
    "/PresSteps", "/Measure", "/PtData",
)  # fmt: skip
OF_A_LINK = {
    "/Type", "/Subtype", "/Rect", "/Border", "/BS", "/C", "/H", "/QuadPoints", "/F", "/A", "/Dest", "/Contents",
    "/StructParent",
}  # fmt: skip
SCHEMES = ("https://", "http://", "mailto:")


def clean(data: bytes, kind: str) -> Cleaned:
    try:
        with pikepdf.open(io.BytesIO(data), attempt_recovery=True) as pdf:
            if pdf.is_encrypted:
                raise Refused("password")
            count = len(pdf.pages)
            if not count:
                raise Refused("broken")
            if count > MOST_PAGES:
                raise Refused("pages")
            if len(pdf.objects) > MOST_OBJECTS:
                raise Refused("memory")
            _strip(pdf)
            written = io.BytesIO()
            pdf.save(
                written,
                deterministic_id=True,
                object_stream_mode=pikepdf.ObjectStreamMode.generate,
                compress_streams=True,
                fix_metadata_version=False,
            )
    except pikepdf.PasswordError:
        raise Refused("password") from None
    except (
        pikepdf.PdfError,
        ValueError,
        TypeError,
        KeyError,
        AttributeError,
        RecursionError,
        IndexError,
        zlib.error,
    ):
        raise Refused("broken") from None
    return Cleaned("pdf", [Part("application/pdf", written.getvalue())], MADE_WITH, pages=count)


def _strip(pdf: pikepdf.Pdf) -> None:
    # What was typed into a form is drawn on its page, as text, before the form goes.
    if "/AcroForm" in pdf.Root:
        pdf.generate_appearance_streams()
    pdf.flatten_annotations("print")
    if "/Info" in pdf.trailer:
        del pdf.trailer["/Info"]
    _keep_only(pdf.Root, OF_THE_DOCUMENT)
    if "/Names" in pdf.Root:
        _keep_only(pdf.Root.Names, {"/Dests"})
    for page in pdf.pages:
        _strip_page(page.obj)
    for found in list(pdf.objects):
        for one in _within(found):
            _strip_one(one)


def _strip_page(page: Any) -> None:
    if "/Annots" in page:
        kept = [link for link in page.Annots if _is_good_link(link)]
        for link in kept:
            _keep_only(link, OF_A_LINK)
        if kept:
            page.Annots = Array(kept)
        else:
            del page["/Annots"]


def _is_good_link(annotation: Any) -> bool:
    if not isinstance(annotation, Dictionary) or annotation.get("/Subtype") != Name.Link:
        return False
    return "/Dest" in annotation or _is_good_action(annotation.get("/A"))


def _is_good_action(action: Any) -> bool:
    if not isinstance(action, Dictionary):
        return False
    if action.get("/S") == Name.GoTo:
        return True
    address = str(action.get("/URI", "")).strip().lower()
    return action.get("/S") == Name.URI and address.startswith(SCHEMES)


def _within(found: Any, deep: int = 0) -> Iterator[Any]:
    """The object and those written inside it; what it only leads to is an object of its own."""
    if deep > DEEPEST:
        raise Refused("broken")
    if isinstance(found, Dictionary | Stream):
        yield found
        parts = list(
            found.as_dict().values()
            if isinstance(found, Dictionary)
            else found.stream_dict.as_dict().values()
        )
    elif isinstance(found, Array):
        parts = list(found.as_list())
    else:
        return
    for part in parts:
        if isinstance(part, pikepdf.Object) and not part.is_indirect:
            yield from _within(part, deep + 1)


def _strip_one(one: Any) -> None:
    for key in ANYWHERE:
        if key in one:
            del one[key]
    # An action does its one thing: no other follows it, and outlines lead only where links may.
    if "/Next" in one and "/S" in one:
        del one["/Next"]
    if "/A" in one and isinstance(one.A, Dictionary) and not _is_good_action(one.A):
        del one["/A"]
    if isinstance(one, Stream) and one.get("/Subtype") == Name.Image:
        _strip_picture(one)


def _strip_picture(picture: Any) -> None:
    filters = picture.get("/Filter")
    packed = list(filters.as_list()) if isinstance(filters, Array) else [filters]
    last = packed[-1] if packed else None
    if last not in (Name.DCTDecode, Name.JPXDecode):
        return
    content = picture.read_raw_bytes()
    for around in packed[:-1]:
        content = _unpacked(content, around)
    bare = (bare_jpeg if last == Name.DCTDecode else bare_jpx)(content)
    if bare is not None:
        parms = picture.get("/DecodeParms")
        own = parms[-1] if isinstance(parms, Array) and len(parms) else parms
        picture.write(bare, filter=last, decode_parms=own if isinstance(own, Dictionary) else None)


def _unpacked(content: bytes, around: Any) -> bytes:
    """Some programs pack a picture once more, which hides what is in it from whoever looks for it."""
    if around == Name.FlateDecode:
        return zlib.decompressobj().decompress(content, MOST_OF_A_PICTURE)
    if around == Name.ASCII85Decode:
        return base64.a85decode(content.strip().removesuffix(b"~>"))
    if around == Name.ASCIIHexDecode:
        return bytes.fromhex(content.decode("ascii").strip().removesuffix(">"))
    raise Refused("broken")


def _keep_only(dictionary: Any, keys: set[str]) -> None:
    for key in list(dictionary.keys()):
        if key not in keys:
            del dictionary[key]
