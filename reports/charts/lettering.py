"""The letters of pictures made on the server: how wide words are, and where a line of them ends."""

from functools import cache
from pathlib import Path

import vl_convert
from PIL import ImageFont

FONTS = Path(__file__).parent / "fonts"
REGULAR, BOLD, SERIF_SEMIBOLD = "GolosText-Regular.ttf", "GolosText-Bold.ttf", "Literata-SemiBold.ttf"


@cache
def _font(file: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FONTS / file), size)


def width_of(text: str, file: str, size: int) -> float:
    return _font(file, size).getlength(text)


def wrap(text: str, file: str, size: int, width: int) -> list[str]:
    """The text in lines no wider than ``width`` pixels, unless a single word is."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, file, size) <= width:
            lines[-1] = longer
        elif word:
            lines.append(word)
    return lines


@cache
def _register_fonts() -> None:
    """Once a process. The fonts of a system may lack Belarusian letters; ours do not."""
    vl_convert.register_font_directory(str(FONTS))


def png(svg: str, scale: float = 1) -> bytes:
    _register_fonts()
    drawn: bytes = vl_convert.svg_to_png(svg, scale=scale)
    return drawn
