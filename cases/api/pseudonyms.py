"""A name for each person that is the same for one token, and for no other: nobody can tell from two of them that they
mean one person, and who has the key can tell which."""

import base64
import binascii

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

SIZE = 16  # bytes of a block
# Tells a pseudonym from anything else that is typed.
MARK = b"person:\x00"


class Pseudonyms:
    """One block of AES: as long as an id always is, and read back without a table. The key is 16 bytes."""

    def __init__(self, key: bytes) -> None:
        self._cipher = Cipher(algorithms.AES(key), modes.ECB())  # noqa: S305 - one block, no pattern to be seen

    def of(self, person: int) -> str:
        encryptor = self._cipher.encryptor()
        block = encryptor.update(MARK + person.to_bytes(SIZE - len(MARK), "big")) + encryptor.finalize()
        return f"X-{base64.b32encode(block).decode().rstrip('=')}"

    def read(self, pseudonym: str) -> int | None:
        """The id; None for what is no pseudonym of this token."""
        letters = pseudonym.removeprefix("X-").upper()
        try:
            block = base64.b32decode(letters + "=" * (-len(letters) % 8))
        except (binascii.Error, ValueError):
            return None
        if len(block) != SIZE:
            return None
        decryptor = self._cipher.decryptor()
        plain = decryptor.update(block) + decryptor.finalize()
        number = int.from_bytes(plain[len(MARK) :], "big")
        return number if plain.startswith(MARK) and number < 2**63 else None
