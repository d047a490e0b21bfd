"""The secrets of second factors are not readable in a copy of the database: AES-GCM, under a key made of SECRET_KEY."""

import base64
import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.utils.encoding import force_bytes

NONCE = 12  # bytes
PURPOSE = b"viasna second factor"


def seal(text: str) -> str:
    nonce = secrets.token_bytes(NONCE)
    sealed = _cipher(settings.SECRET_KEY).encrypt(nonce, text.encode(), PURPOSE)
    return base64.b64encode(nonce + sealed).decode()


def unseal(sealed: str) -> str:
    """Raises `InvalidTag` where no key of today's or of SECRET_KEY_FALLBACKS fits."""
    whole = base64.b64decode(sealed)
    for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS):
        try:
            return _cipher(key).decrypt(whole[:NONCE], whole[NONCE:], PURPOSE).decode()
        except InvalidTag:
            continue
    raise InvalidTag


def _cipher(key: str | bytes) -> AESGCM:
    return AESGCM(HKDF(SHA256(), length=32, salt=None, info=PURPOSE).derive(force_bytes(key)))
