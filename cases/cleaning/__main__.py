"""The child: takes a file from its input, gives what became of it to its output, and can write nothing to the disk."""

import json
import resource
import sys
from importlib import import_module

from cases.cleaning.said import Cleaned, Refused

# Address space. What the libraries need for 40 megapixels was measured: docs/evidence.md.
MEMORY, MOST_MEMORY = 512 << 20, 768 << 20
NEED_MOST = ("webp", "png")  # their libraries hold a picture twice, and once more where it is transparent
SECONDS = 10
READERS = {
    **dict.fromkeys(("jpeg", "png", "webp", "tiff", "heic"), "pictures"),
    **dict.fromkeys(("mp4", "mov", "webm", "mp3", "m4a", "ogg", "wav"), "streams"),
    "pdf": "pages",
    "docx": "documents",
}
# Asked so, of a PDF the text stays text: for readers. Evidence is drawn page by page instead.
KEEP_TEXT = "keep-text"


def main() -> None:
    _limit()
    keep_text = KEEP_TEXT in sys.argv[1:]
    data = sys.stdin.buffer.read()
    try:
        # Each library is loaded for its own files only.
        kind = import_module("cases.cleaning.kinds").kind_of(data)
        if kind in NEED_MOST:
            resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
        reader = "texts" if keep_text and kind == "pdf" else READERS[kind]
        cleaned: Cleaned = import_module(f"cases.cleaning.{reader}").clean(data, kind)
    except Refused as refusal:
        _say({"refused": refusal.reason})
    except MemoryError:
        _say({"refused": "memory"})
    else:
        parts = [[part.media_type, len(part.content)] for part in cleaned.parts]
        _say(
            {
                "kind": cleaned.kind,
                "parts": parts,
                "made_with": cleaned.made_with,
                "no_copy": cleaned.no_copy,
                "pages": cleaned.pages,
            }
        )
        for part in cleaned.parts:
            sys.stdout.buffer.write(part.content)


def _limit() -> None:
    for what, soft, hard in (
        (resource.RLIMIT_AS, MEMORY, MOST_MEMORY),
        (resource.RLIMIT_CPU, SECONDS, SECONDS),
        (resource.RLIMIT_FSIZE, 0, 0),
        (resource.RLIMIT_CORE, 0, 0),
        (resource.RLIMIT_NOFILE, 64, 64),
    ):
        resource.setrlimit(what, (soft, hard))


def _say(said: dict[str, object]) -> None:
    sys.stdout.buffer.write(json.dumps(said).encode() + b"\n")


if __name__ == "__main__":
    main()
