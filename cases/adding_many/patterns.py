"""How people write the parts of a line in a chat: in Belarusian, Russian and English, by phone."""

import re


def _pattern(text: str, flags: int = re.IGNORECASE) -> re.Pattern[str]:
    return re.compile(text, flags | re.VERBOSE)


# “[3.02.2024 12:33] Ганна:” before what somebody wrote.
STAMP = _pattern(r"^\s* \[ [^\]\n]{0,40} \d{1,2}:\d{2} [^\]\n]{0,20} \] (?: [^:,;\d\n]{1,40} : (?=\s) )?")

# “1.”, “2)”, “№ 3”, “—”, “•”, a tick or any other picture.
MARK = _pattern(r"^ [^\w+(]* (?: №?\s*\d{1,3} (?: \s*[.):\]]+ (?!\d) | \s+(?=[^\W\d_]) ) [^\w+(]* )?")

_UNKNOWN = r"""(?: невядом\w* | неапазнан\w* | неўстаноўлен\w* | неизвестн\w* | неустановленн\w*
    | unknown | unidentified )"""
_PEOPLE = r"(?: чалавек\w* | человек\w* | чел\b\.? | чал\b\.? | людзей | людей | асоб\w* | people | persons? | others )"
_MORE = r"(?: яшчэ | еще | ещё | плюс | plus | and | also | more )"
PEOPLE = _pattern(
    rf"""^ [\s\W]*? (?: (?: \+ | {_MORE} | {_UNKNOWN} | {_PEOPLE} ) \s* ){{0,3}}
    (?: (?: (?: як | как ) \s+ )?
    (?: мінімум | минимум | не \s+ менее | не \s+ менш (?: \s+ за )? | at \s+ least ) \s+ )?
    (?P<count> \d{{1,4}} ) (?: \s* (?: {_MORE} | {_UNKNOWN} | {_PEOPLE} ) ){{0,3}} [\s\W]* $"""
)
SAYS_PEOPLE = _pattern(rf"\+ | {_MORE} | {_UNKNOWN} | {_PEOPLE}")
SOMEBODY_UNKNOWN = _pattern(rf"(?<!\w) {_UNKNOWN} (?!\w)")

# Nine digits or more are nobody's birthday.
TELEPHONE = _pattern(
    r"(?: (?<!\w) (?: тэл | тел | tel | phone | моб | mob ) \w* [.:]* \s* )? "
    r"(?<![\d+]) \+? \d (?: [\s()\-]* \d ){8,14} (?!\d)"
)

_BORN = r"(?: г(?:од\w*)? [./]? \s? [рн] (?: ожд | адж | ар )? \w* \.? | [рн] \. \s? [нр] \.? | born | b\. )"
_BEFORE = r"(?: (?<!\w) (?: д\.?\s?[нр]\.? | нар | род | born | b | рожд\w* | нарадз\w* ) [.:]* \s* )"
BIRTH_DAY = _pattern(
    rf"{_BEFORE}? (?<![\d.]) (?P<day>\d{{1,2}}) [./-] (?P<month>\d{{1,2}}) [./-] (?P<year>(?:19|20)\d{{2}}) (?!\d)"
    rf"(?: \s* {_BORN} (?!\w) )?"
)
BIRTH_ISO = _pattern(
    rf"{_BEFORE}? (?<!\d) (?P<year>(?:19|20)\d{{2}}) - (?P<month>\d{{2}}) - (?P<day>\d{{2}}) (?!\d)"
    rf"(?: \s* {_BORN} (?!\w) )?"
)
BIRTH_YEAR = _pattern(
    rf"{_BEFORE}? (?<![\d.+]) (?P<year>(?:19|20)\d{{2}}) (?![\d]) "
    rf"(?: \s* {_BORN} (?!\w) | \s* г(?:од\w*)?\.? (?= \s*(?: $ | [,;)\t] ) ) )?"
)
BIRTH_SHORT = _pattern(rf"(?<![\d.+]) ['’]? (?P<year>\d{{2}}) \s* {_BORN} (?!\w)")

AGE = _pattern(
    r"""(?: (?<!\w) (?: узрост | возраст | age ) \s*:?\s* (?P<said>\d{1,3}) (?!\d)
    | (?<![\d.+]) (?P<years>\d{1,3}) \s*-?\s*
        (?: лет | год(?:а|оў|ы|коў)? | гадоў | гады | гадкоў | let | years?(?:\s+old)? | y\.?\s?o\.? ) (?!\w)
    | (?: (?<=[,;(\t]) | (?<=[,;]\s) ) (?P<bare> [1-9]\d ) (?= \s* (?: [,;)\t] | $ ) ) )"""
)

SEX = _pattern(
    r"""(?<![\w.]) (?: (?P<male> муж(?:ч\w*|\.)? | male | man )
        | (?P<female> жен(?:щ\w*|\.)? | жан(?:ч\w*|\.)? | female | woman ) ) (?!\w)
    | (?P<man> [♂👨🧔👦] ) | (?P<woman> [♀👩👵👧] )"""
)
_ALONE_BEFORE, _ALONE_AFTER = r"(?: ^ | (?<=[\s,;(\t/|]) )", r"(?= \s* (?: $ | [,;)\t/|] ) )"
SEX_LETTER = re.compile(
    rf"{_ALONE_BEFORE} (?: (?P<male> [мМmM] ) | (?P<female> [жЖfF] ) ) \.? {_ALONE_AFTER}", re.VERBOSE
)

_PLACE = r"[^\W\d_][\w’'ʼ]+ (?: -[^\W\d_][\w’'ʼ]* )*"
_CAPITAL = "(?= [^\\W\\d_a-zа-яёіўґ] )"
# Capitals tell a town from a word, so these look at them.
TOWN_MARKED = re.compile(
    r"(?<!\w) (?: г\.\s?п\. | г\. | гор\. | город | горад | аг\. | агр\. | в\. | вёска | вес\. | дер\. | деревня | д\. "
    r"| пос\. | п\. ) \s* "
    rf"(?P<town> {_PLACE} (?: \s [^\W\d_a-zа-яёіўґ’][\w’'ʼ]+ )? )",
    re.VERBOSE,
)
TOWN_FROM = re.compile(
    r"(?<!\w) (?: з | із | са | из | с | со | from | жыхар\w*(?:\s+[зг]\.?)? | житель\w*(?:\s+[сг]\.?)? ) \s+ "
    r"(?: г\. \s* )? "
    rf"(?P<town> {_CAPITAL} {_PLACE} (?: \s {_CAPITAL} {_PLACE} )? )",
    re.VERBOSE,
)
TOWN_ALONE = re.compile(
    rf"(?: (?<=[,;\t|/(]) | (?<=\s[–—-]) ) \s* "
    rf"(?P<town> {_CAPITAL} {_PLACE} (?: \s {_CAPITAL} {_PLACE} )? ) \s* "
    r"(?= $ | [,;\t|/)] | \s[–—-]\s )",
    re.VERBOSE,
)

# One word of a name: letters, apostrophes and hyphens inside; an initial with its dot.
_WORD = r"[^\W\d_](?:[^\W\d_]|[’'ʼ`´](?=[^\W\d_]))*(?:-[^\W\d_]+)*"
NAME = re.compile(
    rf"(?<![\w’']) (?: {_WORD} \.? (?: (?<=\.)\s* | \s+ ) ){{0,3}} {_WORD} (?: (?<=[\s.][^\W\d_])\. )?",
    re.VERBOSE,
)
SURNAME_COMMA_NAME = re.compile(
    rf"(?<!\w) (?P<surname> {_WORD} ) \s*,\s* (?P<rest> {_WORD} (?: \s+ {_WORD} )? ) (?!\w)", re.VERBOSE
)
