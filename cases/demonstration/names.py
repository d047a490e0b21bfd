"""Invented people's names that fit together in Belarusian, Russian and Latin spelling.

Surnames are built from stems and endings, so nobody's name was looked up; the endings carry the
feminine forms. The surnames of people in public life are kept out by a test.
"""

from dataclasses import dataclass
from functools import cache
from random import Random


@dataclass(frozen=True)
class Name:
    be: str
    ru: str
    en: str


def _names(text: str) -> tuple[Name, ...]:
    return tuple(Name(*line.split()) for line in text.strip().splitlines())


MEN = _names("""
Аляксандр Александр Aliaksandr
Аляксей Алексей Aliaksei
Алег Олег Aleh
Алесь Алесь Ales
Андрэй Андрей Andrei
Антон Антон Anton
Арцём Артём Artsiom
Багдан Богдан Bahdan
Вадзім Вадим Vadzim
Валерый Валерий Valery
Васіль Василий Vasil
Віктар Виктор Viktar
Віталь Виталий Vital
Уладзімір Владимир Uladzimir
Уладзіслаў Владислав Uladzislau
Вячаслаў Вячеслав Viachaslau
Генадзь Геннадий Henadz
Глеб Глеб Hleb
Даніла Данила Danila
Дзмітрый Дмитрий Dzmitry
Дзяніс Денис Dzianis
Зміцер Дмитрий Zmitser
Ігар Игорь Ihar
Ілля Илья Illia
Іван Иван Ivan
Кірыл Кирилл Kiryl
Канстанцін Константин Kanstantsin
Леанід Леонид Leanid
Максім Максим Maksim
Мацвей Матвей Matsvei
Мікалай Николай Mikalai
Мікіта Никита Mikita
Міхаіл Михаил Mikhail
Павел Павел Pavel
Пётр Пётр Piotr
Раман Роман Raman
Руслан Руслан Ruslan
Рыгор Григорий Ryhor
Сяргей Сергей Siarhei
Станіслаў Станислав Stanislau
Сцяпан Степан Stsiapan
Тарас Тарас Taras
Цімафей Тимофей Tsimafei
Фёдар Фёдор Fiodar
Эдуард Эдуард Eduard
Юрый Юрий Yury
Ягор Егор Yahor
Ян Ян Yan
Яраслаў Ярослав Yaraslau
Яўген Евгений Yauhen
""")

WOMEN = _names("""
Аксана Оксана Aksana
Ала Алла Ala
Алена Елена Alena
Аліна Алина Alina
Аляксандра Александра Aliaksandra
Анастасія Анастасия Anastasiya
Ангеліна Ангелина Anhelina
Ганна Анна Hanna
Вера Вера Vera
Вікторыя Виктория Viktoryia
Валянціна Валентина Valiantsina
Вераніка Вероника Veranika
Вольга Ольга Volha
Галіна Галина Halina
Дар’я Дарья Darya
Дзіяна Диана Dziyana
Жанна Жанна Zhanna
Зінаіда Зинаида Zinaida
Зоя Зоя Zoya
Інга Инга Inha
Ірына Ирина Iryna
Карына Карина Karyna
Кацярына Екатерина Katsiaryna
Крысціна Кристина Krystsina
Ксенія Ксения Kseniya
Ларыса Лариса Larysa
Лізавета Елизавета Lizaveta
Лілія Лилия Liliya
Людміла Людмила Liudmila
Любоў Любовь Liubou
Маргарыта Маргарита Marharyta
Марына Марина Maryna
Марыя Мария Maryia
Надзея Надежда Nadzeya
Наталля Наталья Natallia
Ніна Нина Nina
Паліна Полина Palina
Раіса Раиса Raisa
Рэгіна Регина Rehina
Святлана Светлана Sviatlana
Соф’я Софья Sofya
Тамара Тамара Tamara
Таццяна Татьяна Tatsiana
Ульяна Ульяна Ulyana
Юлія Юлия Yuliya
Яна Яна Yana
Яўгенія Евгения Yauheniya
""")

EITHER = Name("Саша", "Саша", "Sasha")

# Stems ending in a consonant that is hard and soft in both languages, unstressed as in derived surnames.
_STEMS = """
Альшан/Ольшан Багун/Багун Буслан/Буслан Верас/Верес Вярбал/Вербал Вашчыл/Вощил Гарбуз/Гарбуз Гарэл/Горел
Глін/Глин Грабін/Грабин Грыбан/Грибан Дубін/Дубин Журан/Журан Зазул/Зозул Зарэм/Зарем Зубал/Зубал
Камін/Камин Капыл/Копыл Крупен/Крупен Лазін/Лозин Ласін/Лосин Ліпін/Липин Лугін/Лугин Малахін/Малахин
Мікул/Микул Мурал/Мурал Палын/Полын Прусін/Прусин Пясчан/Песчан Рабін/Рябин Рагул/Рогул Русін/Русин
Салам/Солом Сасін/Сосин Смалян/Смолян Сухан/Сухан Сушан/Сушан Талан/Талан Хвашчан/Хвощан Хмялін/Хмелин
Чабан/Чабан Шабун/Шабун Шыман/Шиман Юхін/Юхин Якус/Якус Ясен/Ясен
"""
STEMS = tuple(tuple(pair.split("/")) for pair in _STEMS.split())

# Belarusian and Russian endings, masculine and feminine.
ENDINGS = (
    ("овіч", "овіч", "ович", "ович"),
    ("юк", "юк", "юк", "юк"),
    ("енка", "енка", "енко", "енко"),
    ("чык", "чык", "чик", "чик"),
    ("оўскі", "оўская", "овский", "овская"),
    ("інскі", "інская", "инский", "инская"),
    ("аў", "ава", "ов", "ова"),
)
UNCHANGING = 4  # the first so many endings are the same for men and women

_CYRILLIC = "а б в г д ж з і й к л м н о п р с т у ў ф х ц ч ш ы э"
_LATIN = "a b v h d zh z i i k l m n o p r s t u u f kh ts ch sh y e"
_LETTERS = dict(zip(_CYRILLIC.split(), _LATIN.split(), strict=True)) | {"ь": "", "’": ""}
_IOTATED = {"я": "a", "ю": "u", "ё": "o", "е": "e"}


def latin(word: str) -> str:
    """Spell a Belarusian surname as Viasna's English pages do: Альшаноўская → Alshanouskaya."""
    spelled, before = "", ""
    for letter in word.lower():
        spelled += _LETTERS[letter] if letter in _LETTERS else _iotated(letter, before)
        before = letter
    return spelled.capitalize()


def _iotated(letter: str, before: str) -> str:
    if not before or before in "аоуіыэяюёе’":
        return "y" + _IOTATED[letter]
    return "e" if letter == "е" else "i" + _IOTATED[letter]


def _goes_with(stem: tuple[str, ...], ending: tuple[str, ...]) -> bool:
    """Дубінінскі and Якусчык would please nobody's ear."""
    if ending[0] == "інскі":
        return not stem[0].endswith("ін")
    return not (ending[0] == "чык" and stem[0][-1] in "зс")


def _surname(stem: tuple[str, ...], ending: tuple[str, ...], *, feminine: bool) -> Name:
    be = stem[0] + ending[1 if feminine else 0]
    return Name(be, stem[1] + ending[3 if feminine else 2], latin(be))


@cache
def surnames(*, feminine: bool) -> tuple[Name, ...]:
    return tuple(
        _surname(stem, ending, feminine=feminine)
        for stem in STEMS
        for ending in ENDINGS
        if _goes_with(stem, ending)
    )


@cache
def unchanging_surnames() -> tuple[Name, ...]:
    """Surnames that do not tell a man from a woman."""
    endings = ENDINGS[:UNCHANGING]
    return tuple(_surname(stem, e, feminine=False) for stem in STEMS for e in endings if _goes_with(stem, e))


def full_name(rng: Random, sex: str) -> Name:
    if sex == "":
        return _initialled(rng)
    if sex == "other":
        return _joined(EITHER, rng.choice(unchanging_surnames()))
    given = rng.choice(WOMEN if sex == "female" else MEN)
    return _joined(given, rng.choice(surnames(feminine=sex == "female")))


def given_with_initial(rng: Random, sex: str) -> Name:
    """As minors appear in reports: a given name and the first letter of a surname."""
    given = rng.choice(WOMEN if sex == "female" else MEN)
    family = rng.choice(surnames(feminine=sex == "female"))
    return Name(f"{given.be} {family.be[0]}.", f"{given.ru} {family.ru[0]}.", f"{given.en} {family.en[0]}.")


def _initialled(rng: Random) -> Name:
    """An initial and a surname that leave the sex open, as court schedules have it."""
    given, family = rng.choice(MEN + WOMEN), rng.choice(unchanging_surnames())
    return Name(f"{given.be[0]}. {family.be}", f"{given.ru[0]}. {family.ru}", f"{given.en[0]}. {family.en}")


def _joined(given: Name, family: Name) -> Name:
    return Name(f"{given.be} {family.be}", f"{given.ru} {family.ru}", f"{given.en} {family.en}")
