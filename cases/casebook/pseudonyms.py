"""Pseudonyms: the same within one export, others in the next, because the key is made anew and kept nowhere.

What would identify somebody is replaced, left out or made coarser. What is left can still be recognised by who knows
the case: a day, a court and a penalty may be enough. So the rules of release are the same.
"""

import secrets
from base64 import b32encode
from collections.abc import Mapping
from enum import Enum, auto
from hashlib import blake2b

_BYTES = 8  # of a million records hardly two meet


class Treatment(Enum):
    OWN_CODE = auto()  # the pseudonym of the record
    LEFT_OUT = auto()
    YEAR = auto()  # a date as its year


# Columns not named here stay as they are; references to records follow the codes of these. Judges are officials and
# keep theirs.
TREATED: Mapping[str, Mapping[str, Treatment]] = {
    "people": {
        "code": Treatment.OWN_CODE,
        "name_be": Treatment.LEFT_OUT,
        "name_ru": Treatment.LEFT_OUT,
        "name_en": Treatment.LEFT_OUT,
        "label": Treatment.OWN_CODE,
        "other_names": Treatment.LEFT_OUT,
        "birth_date": Treatment.YEAR,
        "publication": Treatment.LEFT_OUT,
        "note": Treatment.LEFT_OUT,
    },
    "incidents": {
        "code": Treatment.OWN_CODE,
        "locality": Treatment.LEFT_OUT,
        "title_be": Treatment.LEFT_OUT,
        "title_ru": Treatment.LEFT_OUT,
        "title_en": Treatment.OWN_CODE,
        "summary_be": Treatment.LEFT_OUT,
        "summary_ru": Treatment.LEFT_OUT,
        "summary_en": Treatment.LEFT_OUT,
    },
    "acts": {"code": Treatment.OWN_CODE, "note": Treatment.LEFT_OUT},
    "trials": {"code": Treatment.OWN_CODE},
    "sources": {"code": Treatment.OWN_CODE, "title": Treatment.LEFT_OUT, "url": Treatment.LEFT_OUT},
}
_LETTERS = {table: table[0].upper() for table in TREATED}


class Pseudonyms:
    """Of one export."""

    def __init__(self) -> None:
        self._key = secrets.token_bytes(32)

    def of(self, table: str, code: str) -> str:
        """A code that the table may have, such as ``P-k3jf0q2m8x1ya``."""
        if not code or table not in TREATED:
            return code
        digest = blake2b(f"{table} {code}".encode(), key=self._key, digest_size=_BYTES).digest()
        return f"{_LETTERS[table]}-{b32encode(digest).decode().rstrip('=').lower()}"
