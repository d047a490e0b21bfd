"""The keys of sealed fields, held so that no page, log or list of settings says them."""

import base64
import binascii
import hashlib
import re
import secrets
from collections.abc import Iterable
from typing import Self

KEY_BYTES = 32  # AES-256
ID_BYTES = 4


def new_key() -> str:
    return base64.urlsafe_b64encode(secrets.token_bytes(KEY_BYTES)).decode()


class Keyring:
    """Some keys, the newest first: it seals, all of them open."""

    def __init__(self, keys: Iterable[bytes] = ()) -> None:
        self._keys = {_id_of(key): key for key in keys}

    @classmethod
    def read(cls, text: str) -> Self:
        """Keys in base64, with commas or white space between. ValueError, which repeats none of them."""
        return cls(_decoded(word) for word in re.split(r"[\s,]+", text.strip()) if word)

    @property
    def newest(self) -> tuple[bytes, bytes] | None:
        """The id and the key that seal."""
        return next(iter(self._keys.items()), None)

    def get(self, key_id: bytes) -> bytes | None:
        return self._keys.get(key_id)

    def ids(self) -> list[str]:
        """What the keys are called, the newest first. Says nothing of a key."""
        return [key_id.hex() for key_id in self._keys]

    def __len__(self) -> int:
        return len(self._keys)

    def __repr__(self) -> str:
        return f"<Keyring of {len(self)}>"


def _decoded(word: str) -> bytes:
    try:
        key = base64.b64decode(word.translate(str.maketrans("-_", "+/")), validate=True)
    except (binascii.Error, ValueError):
        key = b""
    if len(key) != KEY_BYTES:
        raise ValueError("is not a list of keys.") from None
    return key


def _id_of(key: bytes) -> bytes:
    """Follows from the key: nobody can give two keys one name. 32 bits of a hash tell nothing of 256 random ones."""
    return hashlib.sha256(b"viasna key id" + key).digest()[:ID_BYTES]
