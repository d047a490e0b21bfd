"""A name for each record that is the same for one token, and for no other: nobody can tell from two of them that they
mean one record, and who has the key can tell which."""

import base64
import binascii

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

SIZE = 16  # bytes of a block
KIND = 8  # of them for the table


class Pseudonyms:
    """One block of AES: as long as an id always is, and read back without a table. The key is 16 bytes."""

    def __init__(self, key: bytes) -> None:
        self._cipher = Cipher(algorithms.AES(key), modes.ECB())  # noqa: S305 - one block, no pattern to be seen

    def of(self, table: str, pk: int) -> str:
        encryptor = self._cipher.encryptor()
        block = encryptor.update(_kind(table) + pk.to_bytes(SIZE - KIND, "big")) + encryptor.finalize()
        return f"X-{base64.b32encode(block).decode().rstrip('=')}"

    def read(self, table: str, pseudonym: str) -> int | None:
        """The id; None for what is no pseudonym of this table and token."""
        letters = pseudonym.removeprefix("X-").upper()
        try:
            block = base64.b32decode(letters + "=" * (-len(letters) % 8))
        except (binascii.Error, ValueError):
            return None
        if len(block) != SIZE:
            return None
        decryptor = self._cipher.decryptor()
        plain = decryptor.update(block) + decryptor.finalize()
        pk = int.from_bytes(plain[KIND:], "big")
        return pk if plain.startswith(_kind(table)) and pk < 2**63 else None


def _kind(table: str) -> bytes:
    return table.encode()[:KIND].ljust(KIND, b"\x00")
