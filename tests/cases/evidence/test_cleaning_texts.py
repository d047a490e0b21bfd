"""A PDF for readers: its text and links stay, whatever tells of its makers or acts by itself goes."""

import io
import time

import pikepdf
import pypdfium2
import pytest

from cases.cleaning import running
from cases.cleaning.said import Cleaned, Refused
from tests.cases.evidence import documents
from tests.cases.evidence.samples import MARK, docx, jpeg

FORBIDDEN = ("/JavaScript", "/JS", "/OpenAction", "/AA", "/EmbeddedFile", "/SubmitForm", "/Launch", "/XFA", "/AcroForm",
             "/Info", "xmpmeta", "Exif", "/PieceInfo", "/LastModified", "/Metadata", "2024")  # fmt: skip


def cleaned(data: bytes) -> Cleaned:
    return running.clean(data, keep_text=True)


def unpacked(data: bytes) -> bytes:
    """Every byte of it, with nothing compressed."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        out = io.BytesIO()
        pdf.save(
            out,
            stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
            compress_streams=False,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
        )
    return out.getvalue()


def words(data: bytes) -> str:
    with pypdfium2.PdfDocument(data) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def refusal(data: bytes) -> str:
    with pytest.raises(Refused) as refused:
        cleaned(data)
    return refused.value.reason


def test_the_sample_is_full_of_marks() -> None:
    assert unpacked(documents.told()).count(MARK.encode()) > 15


def test_nothing_that_tells_or_acts_comes_along() -> None:
    bare = unpacked(cleaned(documents.told()).parts[0].content)
    assert MARK.encode() not in bare
    for word in FORBIDDEN:
        assert word.encode() not in bare, word


def test_the_text_the_pictures_the_language_and_the_good_links_stay() -> None:
    copy = cleaned(documents.told())
    data = copy.parts[0].content
    assert (copy.kind, copy.pages) == ("pdf", 1)
    assert "Nobody is forgotten" in words(data)
    assert "Typed answer" in words(data)  # of a form, drawn on the page
    with pikepdf.open(io.BytesIO(data)) as pdf:
        links = [link.A for link in pdf.pages[0].Annots]
        assert [str(link.S) for link in links] == ["/URI", "/GoTo"]
        assert str(links[0].URI) == "https://example.org/law"
        assert str(pdf.Root.Lang) == "be"
        pictures = pdf.pages[0].obj.Resources.XObject
        for name in ("/P1", "/P2"):
            assert pikepdf.PdfImage(pictures[name]).as_pil_image().size == (120, 80)


def test_the_same_file_gives_the_same_copy() -> None:
    """Its checksum tells whether it was put there before."""
    data = documents.told()
    assert cleaned(data).parts[0].content == cleaned(data).parts[0].content


def test_the_pages_are_counted() -> None:
    assert cleaned(documents.plain(12)).pages == 12


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"%PDF-1.7\nnot really", "broken"),
        (documents.plain()[:150], "broken"),
        (b"<html><body>no document</body></html>", "kind"),
    ],
)
def test_what_is_no_sound_pdf_is_refused(data: bytes, reason: str) -> None:
    assert refusal(data) == reason


def test_a_locked_one_is_refused_also_when_anybody_can_open_it() -> None:
    assert refusal(documents.locked()) == "password"


def test_more_than_500_pages_are_refused() -> None:
    pdf = pikepdf.new()
    for _number in range(501):
        pdf.add_blank_page()
    assert refusal(documents.written(pdf)) == "pages"


def test_other_kinds_are_told_apart() -> None:
    assert cleaned(jpeg()).kind == "jpeg"
    assert cleaned(docx("Ён знік.")).kind == "docx"


def test_one_that_contains_itself_ends_soon() -> None:
    pdf = pikepdf.new()
    pdf.add_blank_page()
    deep = pikepdf.Array([])
    for _number in range(400):
        deep = pikepdf.Array([deep])
    pdf.Root.Outlines = pikepdf.Dictionary(Deep=deep)
    began = time.monotonic()
    assert refusal(documents.written(pdf)) == "broken"
    assert time.monotonic() - began < 20
