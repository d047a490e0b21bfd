"""Which kind a file is, told by what is in it. A name can say anything."""

import io
import zipfile

import puremagic

from cases.cleaning.said import Refused

HEAD = 4096
# What the library says, beside the bytes that every file of the kind begins with.
ENDINGS = {
    "jpeg": {".jpg", ".jpeg", ".jpe", ".jfif", ".mpo"},
    "png": {".png", ".apng"},
    "webp": {".webp"},
    "tiff": {".tif", ".tiff"},
    "heic": {".heic", ".heif", ".hif", ".heix", ".avif", ".mif1"},
    "pdf": {".pdf"},
    "mp4": {".mp4", ".m4v"},
    "mov": {".mov", ".qt"},
    "webm": {".webm"},
    "mp3": {".mp3"},
    "m4a": {".m4a", ".m4b"},
    "ogg": {".ogg", ".oga", ".ogv", ".opus"},
    "wav": {".wav"},
    "docx": {".docx"},
}
_BRANDS = {
    b"heic": "heic", b"heix": "heic", b"heim": "heic", b"heis": "heic", b"mif1": "heic", b"hevc": "heic",
    b"qt  ": "mov", b"M4A ": "m4a", b"M4B ": "m4a",
}  # fmt: skip
_MARKUP = (b"<html", b"<script", b"<svg", b"<!doctype", b"<?xml", b"<?php")


def kind_of(data: bytes) -> str:
    """Raises Refused when it is none of the kinds, or two at once."""
    if not data:
        raise Refused("empty")
    kind = _by_first_bytes(data)
    if kind is None or not _agrees(kind, data):
        raise Refused("kind")
    if _is_another_too(kind, data):
        raise Refused("two-kinds")
    return kind


def _by_first_bytes(data: bytes) -> str | None:
    begins = data.startswith
    if begins(b"\xff\xd8\xff"):
        return "jpeg"
    if begins(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if begins(b"RIFF"):
        return {b"WEBP": "webp", b"WAVE": "wav"}.get(data[8:12])
    if begins((b"II*\0", b"MM\0*")):
        return "tiff"
    if begins(b"%PDF-"):
        return "pdf"
    if data[4:8] == b"ftyp":
        return _BRANDS.get(data[8:12], "mp4")
    if data[4:8] in (b"moov", b"wide", b"mdat", b"free", b"skip"):
        return "mov"  # as telephones wrote them before 2007
    if begins(b"\x1a\x45\xdf\xa3"):
        return "webm"
    if begins(b"OggS"):
        return "ogg"
    if begins(b"ID3") or (len(data) > 2 and data[0] == 0xFF and data[1] & 0xE6 == 0xE2):
        return "mp3"
    return "docx" if begins(b"PK\x03\x04") else None


def _agrees(kind: str, data: bytes) -> bool:
    """Whether the library's table of signatures knows it as the same; the parser has the last word."""
    try:
        found = puremagic.magic_string(data[:HEAD])
    except puremagic.PureError:
        return kind == "mp3"  # a bare stream of frames has no signature of its own
    names = {one.extension for one in found}
    if kind in ("mp4", "mov", "m4a", "mp3", "docx", "webm"):
        return True  # families of containers: which member it is the parser says
    return bool(names & ENDINGS[kind])


def _is_another_too(kind: str, data: bytes) -> bool:
    """A picture that is a page of the web, an archive or a document as well: made to be taken for the other."""
    head = data[:1024].lower()
    if kind != "pdf" and b"%pdf-" in head:
        return True
    if kind in ("jpeg", "png", "webp", "tiff", "wav") and any(mark in head[:256] for mark in _MARKUP[:4]):
        return True
    return kind != "docx" and zipfile.is_zipfile(io.BytesIO(data))
