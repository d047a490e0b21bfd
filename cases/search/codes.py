"""The code of a record as people type it: in any case, with or without hyphens and zeros."""

import re

from cases.search.words import LONGEST_WORD, fold

_ZEROS = re.compile(r"(?<![0-9])0+(?=[0-9])")
_NEITHER = re.compile(r"[^a-z0-9]")
# Letters, then digits, and at most forty signs: as long as a code may be.
_LIKE_A_CODE = re.compile(r"[a-z][^\"]{0,38}[0-9][^\"]{0,38}")


def code_words(code: str) -> list[str]:
    """I-2024-00317 is found as i202400317 and as i2024317."""
    folded = fold(code)
    return list(
        dict.fromkeys(
            _NEITHER.sub("", spelling)[:LONGEST_WORD] for spelling in (folded, _ZEROS.sub("", folded))
        )
    )


def as_code(text: str) -> list[str]:
    """The same of what somebody seeks; nothing where it cannot be a code."""
    folded = fold(text).strip()
    return code_words(folded) if len(folded) <= 40 and _LIKE_A_CODE.fullmatch(folded) else []
