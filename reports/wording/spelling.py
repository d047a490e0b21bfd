"""Belarusian spelling that depends on the neighbouring word."""

import re

# у becomes ў after a vowel, also across a closing quotation mark or the end of a reference.
_SHORT_U = re.compile(r"(?<=[аеёіоуыэюяАЕЁІОУЫЭЮЯ])([»”]?(?:\]\])?) у (?=\S)")


def short_u(text: str) -> str:
    return _SHORT_U.sub(r"\1 ў ", text)
