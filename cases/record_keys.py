"""Each record with sealed texts or files has a key of its own; only that key is sealed under a key of the server.

So a new key of the server is brought in by sealing the small table of record keys anew: no text, no file on the
disk and no row of the history, which the database refuses to change, has to be touched.
"""

import secrets
from collections.abc import Iterable

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.db import IntegrityError, models, transaction
from django.views.decorators.debug import sensitive_variables

from cases.keyring import KEY_BYTES
from cases.models import RecordKey
from cases.sealing import (
    NONCE_BYTES,
    key_id_of,
    place_of,
    refused,
    seal_bytes,
    unseal_bytes,
)

OWN = b"\x02"  # begins what is sealed under a record's own key


def owner_of(row: models.Model) -> str:
    return f"{row._meta.db_table}:{row.pk}"


@sensitive_variables()
def key_of(owner: str) -> bytes:
    """Raises SealError: without a key of the server, or when the record's key is gone."""
    return opened_key(RecordKey.objects.filter(pk=owner).first(), owner)


@sensitive_variables()
def keys_of(owners: Iterable[str]) -> dict[str, bytes]:
    """Of many records, in one query. Those that do not open are missing."""
    return {row.pk: opened_key(row, row.pk) for row in RecordKey.objects.filter(pk__in=list(owners))}


@sensitive_variables()
def new_key(owner: str) -> tuple[bytes, RecordKey]:
    """For a record that has none: the key, and the row that is to be written with the record."""
    key = secrets.token_bytes(KEY_BYTES)
    wrapped = wrap(key, owner)
    return key, RecordKey(owner=owner, wrapped=wrapped, under=key_id_of(wrapped).hex())


def wrap(key: bytes, owner: str) -> bytes:
    return seal_bytes(key, _place_of_key(owner))


@sensitive_variables()
def opened_key(row: RecordKey | None, owner: str) -> bytes:
    if row is None:
        raise refused(_place_of_key(owner))
    return unseal_bytes(row.wrapped, _place_of_key(owner))


def _place_of_key(owner: str) -> str:
    return f"{RecordKey._meta.db_table}.wrapped:{owner}"


def derived(key: bytes, purpose: str) -> bytes:
    """Another key for another purpose, from the same one."""
    return HKDF(SHA256(), length=KEY_BYTES, salt=None, info=f"viasna {purpose}".encode()).derive(key)


@sensitive_variables()
def encrypt(key: bytes, content: bytes, place: str) -> bytes:
    nonce = secrets.token_bytes(NONCE_BYTES)
    return OWN + nonce + AESGCM(key).encrypt(nonce, content, OWN + place.encode())


@sensitive_variables()
def decrypt(key: bytes, sealed: bytes, place: str) -> bytes:
    """Raises Tampered when a bit was changed, or when it belongs elsewhere."""
    nonce, ciphertext = sealed[1 : 1 + NONCE_BYTES], sealed[1 + NONCE_BYTES :]
    if sealed[:1] != OWN or len(nonce) != NONCE_BYTES:
        raise refused(place)
    try:
        return AESGCM(key).decrypt(nonce, ciphertext, OWN + place.encode())
    except InvalidTag:
        raise refused(place) from None


@sensitive_variables()
def seal_for(row: models.Model, field: str, text: str) -> bytes:
    """For a new row too: its id is known before it is written. To be called in the transaction that writes it."""
    return encrypt(key_for(owner_of(row)), text.encode(), place_of(row, field))


@sensitive_variables()
def key_for(owner: str) -> bytes:
    """The key of a record, made when it has none."""
    stored = RecordKey.objects.filter(pk=owner).first()
    if stored is not None:
        return opened_key(stored, owner)
    key, row = new_key(owner)
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError:  # somebody else made it at the same moment
        return key_of(owner)
    return key


@sensitive_variables()
def unseal_of(row: models.Model, field: str) -> str:
    return decrypt(key_of(owner_of(row)), bytes(getattr(row, field)), place_of(row, field)).decode()
