"""Belarusian and Russian headlines in the Latin letters of an address."""

from django.utils.text import slugify

LONGEST = 80
# As in passports of Belarus, without marks over the letters.
_LETTERS = str.maketrans(
    {
        **dict(zip("абвгдзійклмнопрстуўфыэґи", "abvhdzijklmnoprstuufyegi", strict=True)),
        "е": "e",
        "ё": "io",
        "ж": "zh",
        "х": "kh",
        "ц": "ts",
        "ч": "ch",
        "ш": "sh",
        "щ": "shch",
        "ю": "iu",
        "я": "ia",
        "ъ": "",
        "ь": "",
        "’": "",
        "'": "",
    }
)


def as_slug(text: str, language: str) -> str:
    """The end of an address: small Latin letters, digits and hyphens; "report" where nothing is left."""
    letters = text.lower().replace("г", "g") if language == "ru" else text.lower()
    return slugify(letters.translate(_LETTERS))[:LONGEST].strip("-") or "report"
