"""Small files of every kind, each with marks in all the places where programs leave them."""

# ruff: noqa: E501
import io
import zipfile
import zlib
from collections.abc import Callable
from functools import cache

import av
import pillow_heif
from PIL import Image
from PIL.PngImagePlugin import PngInfo
from PIL.TiffImagePlugin import ImageFileDirectory_v2

MARK = "cnry"
AUTHOR, COMMENT, PLACE, SERIAL = (f"{MARK}-{word}" for word in ("author", "comment", "place", "serial"))
XMP = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:exif="http://ns.adobe.com/exif/1.0/">'
    f"<dc:creator>{AUTHOR}-xmp</dc:creator><exif:GPSLatitude>53,54.0N</exif:GPSLatitude>"
    "</rdf:Description></rdf:RDF></x:xmpmeta>"
).encode()


def drawing(width: int = 120, height: int = 80) -> Image.Image:
    """Left half red, right half blue: which way is up can be told."""
    picture = Image.new("RGB", (width, height), "red")
    picture.paste("blue", (width // 2, 0, width, height))
    return picture


def exif() -> Image.Exif:
    data = Image.Exif()
    data[0x013B], data[0x010E], data[0x0131] = AUTHOR, COMMENT, f"{MARK}-software"
    data[0x0132] = "2024:01:23 10:11:12"
    data[0x0112] = 6  # held upright: to be turned by 90 degrees
    data.get_ifd(0x8769)[0xA431] = SERIAL
    gps = data.get_ifd(0x8825)
    gps[1], gps[2], gps[3], gps[4] = "N", (53.0, 54.0, 0.0), "E", (27.0, 34.0, 0.0)
    gps[27] = f"{PLACE}".encode()
    return data


def saved(format: str, **options: object) -> bytes:
    written = io.BytesIO()
    drawing().save(written, format, **options)
    return written.getvalue()


def with_iptc(jpeg: bytes) -> bytes:
    by_line = f"{AUTHOR}-iptc".encode()
    record = b"\x1c\x02\x50" + len(by_line).to_bytes(2, "big") + by_line
    block = b"8BIM\x04\x04\x00\x00" + len(record).to_bytes(4, "big") + record + b"\0" * (len(record) % 2)
    segment = b"Photoshop 3.0\x00" + block
    return jpeg[:2] + b"\xff\xed" + (len(segment) + 2).to_bytes(2, "big") + segment + jpeg[2:]


def jpeg() -> bytes:
    return with_iptc(saved("JPEG", exif=exif(), comment=COMMENT, xmp=XMP))


def png() -> bytes:
    from_pillow = io.BytesIO()
    picture = drawing()
    info = PngInfo()
    info.add_text("Author", AUTHOR)
    info.add_itxt("XML:com.adobe.xmp", XMP.decode())
    info.add_text("Comment", COMMENT, zip=True)
    picture.save(from_pillow, "PNG", pnginfo=info, exif=exif())
    return from_pillow.getvalue()


def webp() -> bytes:
    return saved("WEBP", exif=exif(), xmp=XMP)


def tiff() -> bytes:
    tags = ImageFileDirectory_v2()
    tags[315], tags[270], tags[700] = AUTHOR, COMMENT, XMP
    return saved("TIFF", tiffinfo=tags)


def heic() -> bytes:
    pillow_heif.register_heif_opener()
    return saved("HEIF", exif=exif().tobytes(), xmp=XMP)


def pdf(pages: int = 2, script: str = "app.alert(1)") -> bytes:
    """With an author, a script that runs when it is opened, and a file attached."""
    kids = " ".join(f"{10 + 2 * number} 0 R" for number in range(pages))
    objects = {
        1: f"<</Type/Catalog/Pages 2 0 R/OpenAction 4 0 R/Metadata 7 0 R/Names<</EmbeddedFiles<</Names[({MARK}.txt) 5 0 R]>>>>>>",
        2: f"<</Type/Pages/Count {pages}/Kids[{kids}]>>",
        3: "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        4: f"<</S/JavaScript/JS({script};//{MARK}-script)>>",
        5: f"<</Type/Filespec/F({MARK}.txt)/EF<</F 6 0 R>>>>",
        6: f"<</Type/EmbeddedFile/Length {len(MARK)}>>stream\n{MARK}\nendstream",
        7: f"<</Type/Metadata/Subtype/XML/Length {len(XMP)}>>stream\n{XMP.decode()}\nendstream",
        8: f"<</Author({AUTHOR})/Title({COMMENT})/Creator({MARK}-software)/CreationDate(D:20240123101112)>>",
    }
    for number in range(pages):
        words = f"BT /F 24 Tf 40 100 Td (Page {number + 1}) Tj ET"
        objects[10 + 2 * number] = (
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Resources<</Font<</F 3 0 R>>>>/Contents {11 + 2 * number} 0 R>>"
        )
        objects[11 + 2 * number] = f"<</Length {len(words)}>>stream\n{words}\nendstream"
    written, places = b"%PDF-1.7\n", {}
    for number, content in objects.items():
        places[number] = len(written)
        written += f"{number} 0 obj{content}\nendobj\n".encode()
    last = max(objects) + 1
    table = "".join(
        f"{places[number]:010d} 00000 n \n" if number in places else "0000000000 65535 f \n"
        for number in range(last)
    )
    start = len(written)
    return (
        written
        + f"xref\n0 {last}\n{table}trailer<</Size {last}/Root 1 0 R/Info 8 0 R>>\nstartxref\n{start}\n%%EOF\n".encode()
    )


def _film(container: str, video: str | None, audio: str | None, rate: int = 48_000) -> bytes:
    written = io.BytesIO()
    with av.open(written, "w", format=container) as target:
        target.metadata.update(
            {"title": f"{MARK}-title", "artist": AUTHOR, "comment": COMMENT, "location": "+53.9000+027.5667/"}
        )
        if video:
            film = target.add_stream(video, rate=10)
            film.width, film.height, film.pix_fmt = 64, 48, "yuv420p"
            film.metadata["handler_name"] = f"{MARK}-handler"
        if audio:
            sound = target.add_stream(audio, rate=rate)
            sound.layout = "mono"
            sound.metadata["title"] = f"{MARK}-track"
        if video:
            for number in range(5):
                frame = av.VideoFrame.from_image(Image.new("RGB", (64, 48), (40 * number, 0, 0)))
                target.mux(film.encode(frame))
            target.mux(film.encode(None))
        if audio:
            frame = av.AudioFrame("s16", "mono", 4800)
            frame.planes[0].update(bytes(frame.planes[0].buffer_size))
            frame.sample_rate = rate
            target.mux(sound.encode(frame))
            target.mux(sound.encode(None))
    return written.getvalue()


def sample_with(container: str, codec: str) -> bytes:
    """Sound written in another way than usual."""
    return _film(container, None, codec)


WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def docx(text: str = "They took him at six.", **more: str) -> bytes:
    body = f'<w:document xmlns:w="{WORD}"><w:body><w:p w:rsidR="00{MARK}"><w:r><w:t>{text}</w:t></w:r>'
    body += f'<w:del w:author="{AUTHOR}"><w:r><w:delText>{MARK}-deleted</w:delText></w:r></w:del></w:p></w:body></w:document>'
    members = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": body,
        "word/comments.xml": f'<w:comments xmlns:w="{WORD}"><w:comment w:author="{AUTHOR}">{COMMENT}</w:comment></w:comments>',
        "docProps/core.xml": f"<cp><dc:creator>{AUTHOR}</dc:creator></cp>",
        **more,
    }
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return written.getvalue()


SAMPLES: dict[str, Callable[[], bytes]] = {
    "jpeg": jpeg,
    "png": png,
    "webp": webp,
    "tiff": tiff,
    "heic": heic,
    "pdf": pdf,
    "mp4": lambda: _film("mp4", "libx264", "aac"),
    "mov": lambda: _film("mov", "libx264", "aac"),
    "webm": lambda: _film("webm", "libvpx", "libopus"),
    "mp3": lambda: _film("mp3", None, "libmp3lame"),
    "m4a": lambda: _film("ipod", None, "aac"),
    "ogg": lambda: _film("ogg", None, "libopus"),
    "wav": lambda: _film("wav", None, "pcm_s16le"),
    "docx": docx,
}


@cache
def sample(kind: str) -> bytes:
    return SAMPLES[kind]()


def huge_png(side: int = 13_000) -> bytes:
    """Says of itself that it unpacks to half a gigabyte."""
    row = b"\0" * (1 + 3 * side)
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(row) for _row in range(200)) + packer.flush()
    head = side.to_bytes(4, "big") * 2 + b"\x08\x02\0\0\0"
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        len(data).to_bytes(4, "big") + name + data + zlib.crc32(name + data).to_bytes(4, "big")
        for name, data in ((b"IHDR", head), (b"IDAT", packed), (b"IEND", b""))
    )
