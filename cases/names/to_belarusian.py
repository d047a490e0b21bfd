"""A Russian surname in Belarusian letters. What is not stressed is written as it is heard (аканне, яканне), so
the rules need the stress: each ending says whether it is stressed, else the last vowel before it is taken."""

import re

from cases.names.roots import root_of, whole

STRESSED, UNSTRESSED = True, False
# Russian, Belarusian after soft consonants, Belarusian after hardened ones; the first that fits.
ENDINGS = (
    ("овский", "оўскі", "оўскі", STRESSED), ("евский", "еўскі", "эўскі", STRESSED),
    ("овская", "оўская", "оўская", STRESSED), ("евская", "еўская", "эўская", STRESSED),
    ("инский", "інскі", "ынскі", STRESSED), ("инская", "інская", "ынская", STRESSED),
    ("ский", "скі", "скі", UNSTRESSED), ("ская", "ская", "ская", UNSTRESSED),
    ("цкий", "цкі", "цкі", UNSTRESSED), ("цкая", "цкая", "цкая", UNSTRESSED),
    ("зкий", "зкі", "зкі", UNSTRESSED), ("зкая", "зкая", "зкая", UNSTRESSED),
    ("ович", "овіч", "овіч", STRESSED), ("евич", "евіч", "эвіч", STRESSED), ("ич", "іч", "ыч", UNSTRESSED),
    ("щенко", "шчанка", "шчанка", UNSTRESSED), ("енко", "енка", "энка", STRESSED), ("ейко", "ейка", "эйка", STRESSED),
    ("ёнок", "ёнак", "онак", STRESSED), ("онок", "онак", "онак", STRESSED), ("ёв", "ёў", "оў", STRESSED),
    ("ёва", "ёва", "ова", STRESSED), ("ов", "аў", "аў", UNSTRESSED), ("ова", "ава", "ава", UNSTRESSED),
    ("ев", "еў", "аў", UNSTRESSED), ("ева", "ева", "ава", UNSTRESSED), ("ин", "ін", "ын", UNSTRESSED),
    ("ина", "іна", "ына", UNSTRESSED), ("ук", "ук", "ук", STRESSED), ("юк", "юк", "ук", STRESSED),
    ("як", "як", "ак", STRESSED), ("ак", "ак", "ак", STRESSED), ("ок", "ок", "ок", STRESSED),
    ("чек", "чак", "чак", UNSTRESSED),
    ("ец", "ец", "эц", STRESSED), ("ик", "ік", "ык", UNSTRESSED), ("ко", "ка", "ка", UNSTRESSED),
    ("ло", "ла", "ла", UNSTRESSED), ("ый", "ы", "ы", UNSTRESSED), ("ой", "ы", "ы", STRESSED),
    ("ий", "і", "ы", UNSTRESSED), ("ая", "ая", "ая", UNSTRESSED),
)  # fmt: skip
VOWELS = "аеёиоуыэюя"
HARDENED = "жшчщцр"
# Stressed on the ending, as those made of words with a fleeting vowel and of some nicknames are.
STRESSED_OV = re.compile(
    r"^(?:иван|петр|козл|орл|поп|бел|тит|крыл|крюк|смирн|баран|ерш|перш|драгун|хвост|кот|бобр|дрозд|черн|комар|"
    r"щегл)$|[аеёиоуыэюя]\w*[юуая]к$|[бгджзлнпстчш]ь?к$|[бвгджзклмнпрстьо]ц$|ец$"
)
LETTERS = (
    (r"щ", "шч"),
    (r"(?<=[бпвмфкгхрдтжшчс])[ьъ](?=[еёюя])", "’"),
    (r"ъ", "’"),
    (r"рь", "р"),
    (r"(?<=[жшчцр])и", "ы"),
    (r"(?<=[жшчцр])ё", "о"),
    (r"(?<=р)я", "а"),
    (r"(?<=р)ю", "у"),
    (r"т(?=[иеёюяь])", "ц"),
    (r"д(?=[иеёюяь])", "дз"),
    (r"д(?=ве|ви)", "дз"),
    (r"т(?=ве|ви)", "ц"),
    (r"(?<=[аеёиоуыэюя])в(?=[^аеёиоуыэюяьі’]|$)", "ў"),
    (r"и", "і"),
)


def surname_in_belarusian(word: str) -> str:
    """Of a word in small letters."""
    if (known := whole(word, "ru")) is not None:
        return known
    stem, belarusian, stressed = _ending_of(word)
    root, start = root_of(stem, "ru")
    heard = _as_heard(stem, stressed)[len(root) :]
    return start + _by_letters(heard, start[-1:], word[len(stem) :][:1]) + belarusian


def _ending_of(word: str) -> tuple[str, str, bool]:
    """What comes before the ending, the ending in Belarusian, and whether the stress lies on it."""
    for russian, soft, hard, stressed in ENDINGS:
        stem = word.removesuffix(russian)
        if stem == word or not _vowels(stem):
            continue
        if russian in ("ов", "ова") and STRESSED_OV.search(stem):
            return stem, soft.replace("а", "о", 1), STRESSED
        if russian == "ко" and _vowels(stem) == 1 and not stem.endswith("й"):
            return stem, "ко", STRESSED
        if russian == "ок" and _vowels(stem) > 1:
            return stem, "ак", UNSTRESSED
        if russian == "енко" and stem.endswith("ч") and stem[-2:-1] not in VOWELS:
            return stem, "анка", UNSTRESSED
        return stem, hard if stem[-1] in HARDENED else soft, stressed
    return word, "", UNSTRESSED


def _vowels(text: str) -> int:
    return sum(letter in VOWELS for letter in text)


def _as_heard(stem: str, ending_stressed: bool) -> str:
    """The stem with the vowels that аканне makes of it, still in Russian letters."""
    places = [place for place, letter in enumerate(stem) if letter in VOWELS]
    # Новиков and Мельников: -ик- is never stressed in them.
    stressed = len(places) - (0 if ending_stressed else 2 if stem.endswith("ик") and len(places) > 1 else 1)
    heard = list(stem)
    for number, place in enumerate(places):
        heard[place] = _heard(stem, place, number - stressed)
    return "".join(heard)


def _by_letters(text: str, before: str, after: str) -> str:
    """Letter by letter. The neighbours on both sides are read along, they decide: ці but цы."""
    text = before + text + after
    for pattern, replacement in LETTERS:
        text = re.sub(pattern, replacement, text)
    return text[len(before) : len(text) - len(after)]


def _heard(stem: str, place: int, distance: int) -> str:
    """A vowel at so many syllables from the stress (-1: just before it)."""
    letter, hardened = stem[place], place > 0 and stem[place - 1] in HARDENED
    if letter == "о":
        return "о" if distance == 0 else "а"
    if letter == "е" and place == 0:
        return "я" if distance == -1 else "е"
    if letter == "е" and hardened:
        return "э" if distance == 0 else "а"
    if letter == "е" and distance == -1:
        return "я"
    return letter
