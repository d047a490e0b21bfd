"""Sealed texts: unreadable in the database alone, its history and its copies.

AES-256-GCM. What is stored is: version (1 byte), id of the key (4), nonce (12), ciphertext with its tag. Table,
field and row are sealed along, so that a text moved to another row does not open.
"""

import logging
import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.debug import sensitive_variables

from cases.keyring import ID_BYTES, Keyring

log = logging.getLogger(__name__)
VERSION = b"\x01"
NONCE_BYTES = 12
HEAD = len(VERSION) + ID_BYTES


class SealError(Exception):
    """Why a text can be neither sealed nor opened; ``sentence`` says it to the reader."""

    sentence: Promise | str = ""


class NoKey(SealError):
    sentence = _("There is no key for sealed texts on this server. An administrator has to put it back.")


class OtherKey(SealError):
    sentence = _("It was sealed with a key that is not on this server. An administrator has to put it back.")


class Tampered(SealError):
    sentence = _("What is sealed here was changed or moved, so it is not shown. Tell an administrator.")


def place_of(row: models.Model, field: str) -> str:
    """Where a sealed text belongs."""
    return f"{row._meta.db_table}.{field}:{row.pk}"


def key_id_of(sealed: bytes | memoryview) -> bytes:
    """Of the key of the server that opens it."""
    return bytes(sealed)[len(VERSION) : HEAD]


def can_seal() -> bool:
    return _keyring().newest is not None


@sensitive_variables()
def seal_bytes(content: bytes, place: str) -> bytes:
    newest = _keyring().newest
    if newest is None:
        raise NoKey
    key_id, key = newest
    head, nonce = VERSION + key_id, secrets.token_bytes(NONCE_BYTES)
    return head + nonce + AESGCM(key).encrypt(nonce, content, _bound(head, place))


@sensitive_variables()
def unseal_bytes(sealed: bytes | memoryview, place: str) -> bytes:
    """Raises a SealError; of what does not fit its place the log hears, without a word of it."""
    sealed = bytes(sealed)
    head, nonce, ciphertext = sealed[:HEAD], sealed[HEAD : HEAD + NONCE_BYTES], sealed[HEAD + NONCE_BYTES :]
    keyring = _keyring()
    if not len(keyring):
        raise NoKey
    if head[:1] != VERSION or not ciphertext:
        raise refused(place)
    key = keyring.get(head[1:])
    if key is None:
        raise OtherKey
    try:
        return AESGCM(key).decrypt(nonce, ciphertext, _bound(head, place))
    except InvalidTag:
        raise refused(place) from None


def refused(place: str) -> Tampered:
    log.error("A sealed text does not fit its place: %s", place)
    return Tampered()


def _bound(head: bytes, place: str) -> bytes:
    return head + place.encode()


def _keyring() -> Keyring:
    keyring: Keyring = settings.VIASNA_SEALING_KEYS
    return keyring
