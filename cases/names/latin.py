"""Latin letters: Viasna's English spelling of Belarusian, and reading it back; Łacinka; Latin from Russian."""

import re

VOWELS = "аеёіоуыэюяў"
TO_LATIN = dict(
    zip(
        "а б в г ґ д ж з і й к л м н о п р с т у ў ф х ц ч ш ы э ь ’".split(),
        [*"a b v h g d zh z i i k l m n o p r s t u u f kh ts ch sh y e".split(), "", ""],
        strict=True,
    )
)
IOTATED = {"е": ("ye", "e"), "ё": ("yo", "io"), "ю": ("yu", "iu"), "я": ("ya", "ia")}


def in_english(word: str) -> str:
    """A Belarusian word in small letters: ціханоўскі → tsikhanouski, андрэева → andreyeva."""
    spelled, before = "", ""
    for letter in word.replace("ый", "ы") if word.endswith("ый") else word:
        if letter in IOTATED:
            spelled += IOTATED[letter][0 if not before or before in VOWELS or before == "’" else 1]
        else:
            spelled += TO_LATIN.get(letter, letter)
        before = letter
    return spelled


Rules = tuple[tuple[str, str], ...]
CONSONANT, AFTER_VOWEL = r"(?<=[бвгджзйклмнпрстфхцчш])", r"(?<=[аеёіоуыэюя])"
FROM_VIASNA: Rules = (
    (r"shch", "шч"), (r"zh", "ж"), (r"kh", "х"), (r"ts", "ц"), (r"ch", "ч"), (r"sh", "ш"), (r"w", "в"),
    (r"x", "кс"), (r"ck", "к"), (r"q", "к"), (r"b", "б"), (r"c", "ц"), (r"d", "д"), (r"f", "ф"), (r"[gh]", "г"),
    (r"j", "й"), (r"k", "к"), (r"l", "л"), (r"m", "м"), (r"n", "н"), (r"p", "п"), (r"r", "р"), (r"s", "с"),
    (r"t", "т"), (r"v", "в"), (r"z", "з"), (r"[’']", "’"),
    (CONSONANT + r"[iy]a", "я"), (CONSONANT + r"[iy]u", "ю"), (CONSONANT + r"[iy]o", "ё"),
    (r"[yй]a", "я"), (r"[yй]u", "ю"), (r"[yй]o", "ё"), (r"[yй]e", "е"), (r"(?<=[aeou])i[y]?a", "я"),
    (r"ia$", "ія"), (r"(?<=[ржшч])e", "э"), (r"^e", "э"), (r"(?<=[тд])e", "э"), (r"e", "е"), (r"a", "а"),
    (r"o", "о"), (r"(?<=[аеёоыэюяi])u(?=[бвгджзклмнпрстфхцчш]|$)", "ў"), (r"u", "у"),
    (AFTER_VOWEL + r"[iy]", "й"), (r"i", "і"), (r"y", "ы"), (r"(?<=[еа])л$", "ль"),
)  # fmt: skip
FROM_LACINKA: Rules = (
    (r"ch", "х"), (r"dź", "дзь"), (r"dž", "дж"), (r"š", "ш"), (r"č", "ч"), (r"ž", "ж"), (r"ŭ", "ў"), (r"ł", "л"),
    (r"ś", "сь"), (r"ź", "зь"), (r"ć", "ць"), (r"ń", "нь"), (r"ĺ", "ль"), (r"l(?=[bcčdfghjkmnprsštvzž]|$)", "ль"),
    (r"la", "ля"), (r"lu", "лю"), (r"lo", "лё"), (r"le", "ле"), (r"li", "лі"), (r"b", "б"), (r"c", "ц"),
    (r"d", "д"), (r"f", "ф"), (r"[gh]", "г"), (r"k", "к"), (r"l", "л"), (r"m", "м"), (r"n", "н"), (r"p", "п"),
    (r"r", "р"), (r"s", "с"), (r"t", "т"), (r"v", "в"), (r"z", "з"),
    (r"ia", "я"), (r"iu", "ю"), (r"io", "ё"), (r"ie", "е"), (CONSONANT + r"j(?=[aeou])", "’j"),
    (r"ja", "я"), (r"ju", "ю"), (r"jo", "ё"), (r"je", "е"), (r"j", "й"), (r"e", "э"), (r"a", "а"), (r"i", "і"),
    (r"o", "о"), (r"u", "у"), (r"y", "ы"), (r"(?<=[зсн])ь(?=[бвгджзклмнпрстфхцчш])", ""),
    (r"ць(?=ц)|(?<=дз)ь(?=[вл])", ""),
)  # fmt: skip
FROM_RUSSIAN_LATIN: Rules = (
    (r"shch|sch", "щ"), (r"zh", "ж"), (r"kh", "х"), (r"ts", "ц"), (r"ch", "ч"), (r"sh", "ш"), (r"w", "в"),
    (r"x", "кс"), (r"sk[iy][iy]?$", "ский"), (r"tsk[iy][iy]?$", "цкий"), (r"aya$", "ая"), (r"[yi]y$", "ий"),
    (r"b", "б"), (r"c", "ц"), (r"d", "д"), (r"f", "ф"), (r"g", "г"), (r"h", "х"), (r"k", "к"), (r"l", "л"),
    (r"m", "м"), (r"n", "н"), (r"p", "п"), (r"r", "р"), (r"s", "с"), (r"t", "т"), (r"v", "в"), (r"z", "з"),
    (r"цк[iy]$", "цкий"), (r"[yij]a", "я"), (r"[yij]u", "ю"), (r"[yij]o", "ё"), (r"ye", "е"),
    (r"(?<=[aeou])[iyj]", "й"), (r"^e", "е"), (r"e", "е"), (r"a", "а"), (r"i", "и"), (r"o", "о"), (r"u", "у"),
    (r"y", "ы"), (r"[’']", "ь"),
)  # fmt: skip
# Ends or is spelt as no Belarusian name is: Lukashenko, Tikhanovsky, Protasevich is both.
RUSSIAN_LATIN = re.compile(
    r"(ov|ova|ev|eva|yov|sky|skiy|skii|tsky|tskiy|enko|eyko|eiko)$|g|tikh|dmitr|sche|rev"
)


def from_latin(word: str, rules: Rules) -> str:
    for pattern, replacement in rules:
        word = re.sub(pattern, replacement, word)
    return word


def looks_russian(word: str) -> bool:
    return bool(RUSSIAN_LATIN.search(word))
