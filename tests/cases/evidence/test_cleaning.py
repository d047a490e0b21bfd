"""What is shown of a file has nothing of where, by whom and with what it was made. Bombs end in a sentence."""

import contextlib
import io
import json
import os
import shutil
import subprocess
import zipfile
import zlib

import pytest
from PIL import Image

from cases import child
from cases.cleaning import running
from cases.cleaning.said import Refused
from tests.cases.evidence.samples import (
    MARK,
    SAMPLES,
    docx,
    drawing,
    exif,
    huge_png,
    pdf,
    sample,
    sample_with,
    saved,
)

EXIFTOOL = shutil.which("exiftool")
# What exiftool may say: of the container itself, and constants that our copies write.
TELLING = ("GPS", "Author", "Artist", "Creator", "Comment", "Software", "Serial", "Title", "Location", "XMP", "IPTC",
           "By-line", "Producer", "Description", "JavaScript", "Model", "Make", "Thumbnail")  # fmt: skip
OURS = ("HandlerDescription", "SampleGroupDescription")


def refusal(data: bytes) -> str:
    with pytest.raises(Refused) as refused:
        running.clean(data)
    return refused.value.reason


@pytest.mark.parametrize("kind", SAMPLES)
def test_every_kind_is_known_by_its_content_and_its_copy_has_no_mark(kind):
    assert MARK.encode() in sample(kind) or kind in ("docx", "heic")
    cleaned = running.clean(sample(kind))
    assert (cleaned.kind, cleaned.no_copy) == (kind, "")
    for part in cleaned.parts:
        for mark in (MARK.encode(), b"53,54", b"+53.9", b"x264", b"2024:01:23", b"JavaScript"):
            assert mark not in part.content
            assert mark not in _inflated(part.content)


def _inflated(content: bytes) -> bytes:
    """Also what is packed within."""
    found, at = b"", 0
    while (at := content.find(b"\x78", at)) >= 0:
        with contextlib.suppress(zlib.error):
            found += zlib.decompressobj().decompress(content[at : at + 10_000])
        at += 1
    return found


def test_exiftool_is_there_where_it_has_to_be():
    assert EXIFTOOL or "VIASNA_REQUIRE_EXIFTOOL" not in os.environ, "Install libimage-exiftool-perl."


@pytest.mark.skipif(
    EXIFTOOL is None,
    reason="exiftool is not installed (libimage-exiftool-perl): the copies are searched for marks only",
)
@pytest.mark.parametrize("kind", SAMPLES)
def test_exiftool_finds_nothing_telling_in_the_copies(kind, tmp_path):
    for number, part in enumerate(running.clean(sample(kind)).parts):
        path = tmp_path / f"{number}.{part.media_type.partition('/')[2].partition(';')[0]}"
        path.write_bytes(part.content)
        run = [EXIFTOOL, "-j", "-a", "-ee", "-u", "-g1", str(path)]
        [groups] = json.loads(subprocess.run(run, capture_output=True, check=True).stdout)
        for group, tags in groups.items():
            for tag, value in tags.items() if isinstance(tags, dict) else ():
                telling = group not in ("System", "File") and any(word in tag for word in TELLING)
                assert not telling or tag in OURS, (kind, group, tag, value)
                assert "Date" not in tag or group == "System" or str(value).startswith("0000"), (
                    kind,
                    tag,
                    value,
                )


def test_exiftool_sees_the_marks_in_what_came():
    """Else the test above would prove nothing."""
    if EXIFTOOL is None:
        pytest.skip("exiftool is not installed")
    said = subprocess.run(
        [EXIFTOOL, "-a", "-"], input=sample("jpeg"), capture_output=True, check=True
    ).stdout.decode()
    assert all(
        word in said for word in (f"{MARK}-author", f"{MARK}-comment", f"{MARK}-serial", "GPS Latitude")
    )


def picture_of(data: bytes, part: int = 0) -> Image.Image:
    return Image.open(io.BytesIO(running.clean(data).parts[part].content)).convert("RGB")


def test_a_photo_taken_with_the_telephone_upright_stands_upright():
    shown = picture_of(saved("JPEG", exif=exif()))
    assert shown.size == (80, 120)
    assert shown.getpixel((40, 5))[0] > 200  # red is above
    assert shown.getpixel((40, 115))[2] > 200


def test_what_is_transparent_is_white():
    written = io.BytesIO()
    Image.new("RGBA", (10, 10), (0, 0, 0, 0)).save(written, "PNG")
    assert picture_of(written.getvalue()).getpixel((5, 5)) == (255, 255, 255)


def test_sixteen_bit_scans_are_not_white():
    written = io.BytesIO()
    Image.new("I;16", (10, 10), 256 * 100).save(written, "TIFF")
    assert abs(picture_of(written.getvalue()).getpixel((5, 5))[0] - 100) < 4


def test_each_page_of_a_pdf_is_a_picture_and_the_copy_a_pdf_of_them():
    cleaned = running.clean(pdf(pages=3))
    assert [part.media_type for part in cleaned.parts] == ["application/pdf", *["image/jpeg"] * 3]
    again = running.clean(cleaned.parts[0].content)
    assert len(again.parts) == 4
    assert Image.open(io.BytesIO(again.parts[1].content)).size[0] > 600


def test_a_scan_of_several_pages_becomes_a_pdf():
    written = io.BytesIO()
    drawing().save(written, "TIFF", save_all=True, append_images=[drawing(), drawing()])
    assert [part.media_type for part in running.clean(written.getvalue()).parts][:2] == [
        "application/pdf",
        "image/jpeg",
    ]


def test_of_a_word_file_come_the_words_that_stand_in_it():
    assert running.clean(docx("Ён знік.")).parts[0].content.decode() == "Ён знік."


def test_a_sound_of_an_unusual_kind_has_no_copy_and_says_why():
    cleaned = running.clean(sample_with("wav", "adpcm_ms"))
    assert (cleaned.kind, cleaned.parts, cleaned.no_copy) == ("wav", [], "codec")


def zipped(**members: bytes) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return written.getvalue()


def animated(format: str) -> bytes:
    written = io.BytesIO()
    drawing().save(written, format, save_all=True, append_images=[Image.new("RGB", (120, 80), "green")])
    return written.getvalue()


PAGE = b"\xff\xfe\x00\x20<html><script>x</script>  "
HOSTILE = {
    "nothing": (lambda: b"", "empty"),
    "a page of the web": (lambda: b"<html><script>alert(1)</script></html>", "kind"),
    "a drawing with a script": (lambda: b'<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', "kind"),
    "a program": (lambda: b"MZ\x90\0" + bytes(200), "kind"),
    "a program of Linux": (lambda: b"\x7fELF" + bytes(200), "kind"),
    "a GIF that is a script too": (lambda: b"GIF89a/*" + bytes(20) + b"*/=1;alert(1)", "kind"),
    "an archive": (lambda: zipped(**{"a.txt": b"x"}), "kind"),
    "a list of pieces elsewhere": (lambda: b"#EXTM3U\nfile:///etc/passwd\n", "kind"),
    "a picture that is an archive too": (lambda: sample("jpeg") + zipped(**{"a.js": b"x"}), "two-kinds"),
    "a picture that is a page too": (lambda: sample("jpeg")[:2] + PAGE + sample("jpeg")[2:], "two-kinds"),
    "half a picture": (lambda: sample("png")[:60], "broken"),
    "a picture by its first bytes": (lambda: b"\xff\xd8\xff\xe0" + b"<script>" * 20, "two-kinds"),
    "a PDF by its first bytes": (lambda: b"%PDF-1.7\nnothing", "broken"),
    "169 megapixels in little": (huge_png, "pixels"),
    "pictures that move": (lambda: animated("WEBP"), "animated"),
    "too many pages": (lambda: pdf(pages=101), "pages"),
    "a document with programs": (lambda: docx(**{"word/vbaProject.bin": "x"}), "macros"),
    "a document that unpacks to much": (lambda: docx(**{"word/media/a.bin": "\0" * (65 << 20)}), "unpacked"),
    "a document with definitions": (
        lambda: docx(**{"word/header1.xml": '<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>'}),
        "broken",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_what_does_harm_is_refused(name):
    make, reason = HOSTILE[name]
    assert refusal(make()) == reason


def test_fifty_thousand_scans_in_one_file_are_refused_at_once():
    page = drawing(8, 8)
    written = io.BytesIO()
    page.save(written, "TIFF", save_all=True, append_images=[page] * 150)
    assert refusal(written.getvalue()) == "pages"


def test_a_child_that_is_killed_harms_nobody(monkeypatch):
    monkeypatch.setattr(running, "COMMAND", ["/bin/sh", "-c", "kill -9 $$"])
    assert refusal(b"x" * 1_000_000) == "crash"


def test_a_child_that_never_ends_is_ended(monkeypatch):
    monkeypatch.setattr(running, "COMMAND", ["/bin/sleep", "60"])
    monkeypatch.setattr(running, "SECONDS", 0.2)
    assert refusal(b"x") == "time"


@pytest.mark.parametrize(
    "answer",
    ["", "nothing", "[]", '{"refused": "<script>"}', '{"kind": "exe", "parts": [], "made_with": "", "no_copy": ""}',
     '{"kind": "png", "parts": [["image/png", 7]], "made_with": "", "no_copy": ""}'],
)  # fmt: skip
def test_no_answer_of_the_child_is_believed_that_does_not_fit(monkeypatch, answer):
    monkeypatch.setattr(running, "COMMAND", ["/bin/echo", answer])
    assert refusal(b"x") == "crash"


def test_the_child_knows_no_key_and_may_write_no_file(monkeypatch, tmp_path):
    code = (
        "import os, cases.cleaning.__main__ as child; child._limit(); print(sorted(os.environ)); "
        f"os.write(os.open({str(tmp_path / 'x')!r}, os.O_WRONLY | os.O_CREAT), b'x')"
    )
    run = subprocess.run(
        [running.COMMAND[0], "-P", "-c", code],
        env=child.SURROUNDINGS,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "SECRET" not in run.stdout
    assert "SEALING" not in run.stdout
    assert run.returncode != 0
    assert (tmp_path / "x").read_text() == ""
