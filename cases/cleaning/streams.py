"""Films and sound copied stream by stream into a new container: no titles, places, covers, chapters or data tracks."""

import io
from typing import Any

import av
import av.error
from av.bitstream import BitStreamFilterContext

from cases.cleaning.said import Cleaned, NoCopy, Part, Refused

# Named, never guessed: some readers of containers open other files and addresses.
READ_AS = {
    "mp4": "mov,mp4,m4a,3gp,3g2,mj2", "mov": "mov,mp4,m4a,3gp,3g2,mj2", "m4a": "mov,mp4,m4a,3gp,3g2,mj2",
    "webm": "matroska,webm", "mp3": "mp3", "ogg": "ogg", "wav": "wav",
}  # fmt: skip
WRITTEN_AS = {
    "mp4": ("mp4", "video/mp4"),
    "mov": ("mp4", "video/mp4"),
    "m4a": ("mp4", "audio/mp4"),
    "webm": ("webm", "video/webm"),
    "mp3": ("mp3", "audio/mpeg"),
    "ogg": ("ogg", "audio/ogg"),
    "wav": ("wav", "audio/wav"),
}
# Streams that carry pictures or sound and no texts of their own.
FILMS = {"h264", "hevc", "vp8", "vp9", "av1", "mpeg4"}
SOUNDS = {
    "aac", "mp3", "opus", "vorbis", "ac3", "pcm_s16le", "pcm_s24le", "pcm_u8", "pcm_f32le", "flac",
    "amr_nb", "amr_wb", "alac",
}  # fmt: skip
MOST_STREAMS = 8
# Messages beside the picture: the programs that encoded it write themselves there, and some cameras where they were.
MESSAGES = {"h264": "filter_units=remove_types=6", "hevc": "filter_units=remove_types=39|40"}
PLAIN = {"fflags": "+bitexact"}  # the library does not write its own name
OPTIONS = {"mp3": PLAIN | {"id3v2_version": "0", "write_id3v1": "0", "write_xing": "0"}}
MADE_WITH = f"PyAV {av.__version__}"


def clean(data: bytes, kind: str) -> Cleaned:
    try:
        with av.open(io.BytesIO(data), format=READ_AS[kind], metadata_errors="ignore") as source:
            kind = _which(source, kind)
            try:
                return Cleaned(kind, [_copied(source, kind)], MADE_WITH)
            except NoCopy as told:
                return Cleaned(kind, [], MADE_WITH, told.reason)
    except (av.error.FFmpegError, ValueError, EOFError, OSError):
        raise Refused("broken") from None


def _which(source: Any, kind: str) -> str:
    """Whether there is a picture in it, and a film at all."""
    if kind == "webm" and "webm" not in source.format.name:
        raise Refused("kind")
    films = [one for one in source.streams.video if not _is_cover(one)]
    if not films and not source.streams.audio:
        raise Refused("broken")
    return "m4a" if kind in ("mp4", "mov") and not films else kind


def _is_cover(stream: Any) -> bool:
    return bool(stream.disposition & stream.disposition.attached_pic) or _codec(stream) in ("mjpeg", "png")


def _codec(stream: Any) -> str:
    """The name of the format, not of the one of several programs that reads it; empty where there is none."""
    return str(stream.codec_context.codec.canonical_name) if stream.codec_context is not None else ""


def _copied(source: Any, kind: str) -> Part:
    container, media_type = WRITTEN_AS[kind]
    kept = [one for one in source.streams if one.type in ("video", "audio")]
    kept = [one for one in kept if one.type == "audio" or not _is_cover(one)]
    if len(kept) > MOST_STREAMS:
        raise NoCopy("streams")
    if any(_codec(one) not in FILMS | SOUNDS for one in kept):
        raise NoCopy("codec")
    written = io.BytesIO()
    with av.open(written, "w", format=container, options=OPTIONS.get(container, PLAIN)) as target:
        try:
            outlets = {one.index: _outlet(target, one) for one in kept}
        except ValueError:
            raise NoCopy("codec") from None
        for packet in source.demux(kept):
            if packet.dts is None:
                continue
            stream, message_filter = outlets[packet.stream.index]
            for one in message_filter.filter(packet) if message_filter else (packet,):
                one.stream = stream
                target.mux(one)
    return Part(media_type, written.getvalue())


def _outlet(target: Any, stream: Any) -> tuple[Any, BitStreamFilterContext | None]:
    outlet = target.add_stream_from_template(stream)
    outlet.metadata.clear()
    name = _codec(stream)
    return outlet, BitStreamFilterContext(MESSAGES[name], stream) if name in MESSAGES else None
