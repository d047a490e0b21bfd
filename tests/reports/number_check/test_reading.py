"""Numbers and words are found in three languages with their places; what is no count is exempt."""

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reports.number_check import check
from tests.reports.number_check import spelling

LANGUAGES = ("be", "ru", "en")
NUMBERS = st.integers(0, 99_999)


def found(text: str, language: str = "en") -> list[tuple[str, int | float | None, str]]:
    """Words, value and kind of what is no exemption."""
    return [(one.text, one.value, one.kind) for one in check(text, language) if one.verdict != "exempt"]


def exempt(text: str, language: str = "en") -> list[str]:
    return [one.text for one in check(text, language) if one.verdict == "exempt"]


@pytest.mark.parametrize(
    ("language", "spell"),
    [
        ("en", spelling.english),
        ("en", lambda number: spelling.english(number, joint=" ")),
        ("en", lambda number: spelling.english(number, comma=", ")),
        ("ru", spelling.russian),
        ("ru", spelling.russian_genitive),
        ("ru", lambda number: spelling.russian_genitive(number).replace("ё", "е")),
        ("be", spelling.belarusian),
        ("be", spelling.belarusian_genitive),
    ],
)
@given(number=NUMBERS)
@example(number=1)
@example(number=100)
@example(number=1000)
@example(number=21_001)
def test_a_number_in_words_is_read_back_exactly(language, spell, number):
    words = spell(number)
    [one] = check(words, language)
    assert (one.text, one.value, one.kind, one.verdict) == (words, number, "number", "unbound")
    capital = words.capitalize()
    assert found(f"{capital}.", language) == [(capital, number, "number")]


@given(
    number=NUMBERS,
    separator=st.sampled_from(["", ",", ".", " ", "\u00a0", "\u202f", "\u2009"]),
    language=st.sampled_from(LANGUAGES),
)
def test_a_number_in_figures_is_read_back_with_any_separator(number, separator, language):
    people = {"en": "people", "be": "чалавек", "ru": "человек"}[language]
    written = f"{number:,}".replace(",", separator)
    assert found(f"({written} {people})", language) == [(written, number, "number")]


@settings(max_examples=300, deadline=None)
@given(
    text=st.one_of(
        st.text(),
        st.text(alphabet="0123456789 ,.-–/%:[]|()\u00a0\n"),
        st.lists(
            st.sampled_from(
                "almost more than a third two hundred and thousand, 1 324 2024 [[detentions.total]] [[a|almost 5]] [["
                " ]] May 5 Article 24.15 % паловa амаль дзве траціны тысяч сто двадцать больш за больш за ўсё ½ 1/3"
                " [[person:P-1|два чалавекі|трое]] удвая несколько сотен первые три месяца 5-га \n . ; (".split(
                    " "
                )
            )
        ).map(" ".join),
    ),
    language=st.sampled_from(LANGUAGES),
)
def test_of_any_text_findings_stand_apart_and_are_its_slices(text, language):
    end = 0
    for one in check(text, language, {"figures": {}}):
        assert end <= one.start < one.end <= len(text)
        assert one.text == text[one.start : one.end]
        end = one.end


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1,429 and 1402 and 1 324 and 1.242 prisoners", [1429, 1402, 1324, 1242]),
        ("29,3% and 47,5% next to 18.2 % and 83 percent", [0.293, 0.475, 0.182, 0.83]),
        ("0.125 of 2.5 million", [0.125, 2_500_000]),
        ("2 thousand, two million, a hundred, two dozen, fifteen hundred", [2000, 2_000_000, 100, 24, 1500]),
        ("a third, two thirds, three-quarters, 1/3, 4/3, ½", [0.3333, 0.6667, 0.75, 0.3333, 1.3333, 0.5]),
        ("Every third detainee, one in four of them", [0.3333, 0.25]),
        ("Seventy-four prisoners, one hundred and twenty women", [74, 120]),
        ("a 25-year-old and 10–15 people", [25, 10, 15]),
        ("One of them, one person, one of whom", [1, 1, 1]),
    ],
)
def test_values_in_english(text, expected):
    assert [value for _text, value, _kind in found(text)] == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("be", "1 463 палітвязні, 1602 суды, 29,3%, 83 працэнты", [1463, 1602, 0.293, 0.83]),
        ("be", "2 тыс. чалавек, дзве тысячы пяцьсот, сотня, дзве сотні", [2000, 2500, 100, 200]),
        ("be", "чвэрць, траціна, палова, дзве траціны, тры чвэрці, адна пятая", [0.25, 0.3333, 0.5, 0.6667, 0.75, 0.2]),
        ("be", "семдзесят чатыры, ста дваццаці аднаго, трое, паўтары тысячы", [74, 121, 3, 1500]),
        ("ru", "1 299 человек, 29,3 %, 83 процента, 2 тыс., 1,5 млн", [1299, 0.293, 0.83, 2000, 1_500_000]),
        ("ru", "сто двадцать одного, двоих, полторы тысячи, полтысячи", [121, 2, 1500, 500]),
        ("ru", "треть, две трети, три четверти, половина, каждый пятый", [0.3333, 0.6667, 0.75, 0.5, 0.2]),
    ],
)  # fmt: skip
def test_values_in_the_other_languages(language, text, expected):
    assert [value for _text, value, _kind in found(text, language)] == expected


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "almost a thousand people", ("almost a thousand", 1000, "number")),
        ("en", "almost a\nthousand people", ("almost a\nthousand", 1000, "number")),
        ("en", "at\u00a0least\u00a0310 detainees", ("at\u00a0least\u00a0310", 310, "number")),
        ("en", "no less than seventy", ("no less than seventy", 70, "number")),
        ("en", "around 1,600 people", ("around 1,600", 1600, "number")),
        ("en", "some 200 people", ("some 200", 200, "number")),
        ("en", "Almost a third of them", ("Almost a third", 0.3333, "word")),
        ("en", "almost four times", ("almost four times", 4, "number")),
        ("be", "не менш як 2 900 асуджаных", ("не менш як 2 900", 2900, "number")),
        ("be", "не менш за 98 арыштаў", ("не менш за 98", 98, "number")),
        ("be", "больш за траціну", ("больш за траціну", 0.3333, "word")),
        ("be", "амаль у чатыры разы", ("амаль у чатыры разы", 4, "number")),
        ("be", "каля тысячы чалавек", ("каля тысячы", 1000, "number")),
        ("be", "nie mienš čym 40", ("nie mienš čym 40", 40, "number")),
        ("be", "bolš za 40", ("bolš za 40", 40, "number")),
        ("be", "amal 40", ("amal 40", 40, "number")),
        ("ru", "не менее 1721 человека", ("не менее 1721", 1721, "number")),
        ("ru", "почти на 2 тысячи больше", ("почти на 2 тысячи", 2000, "number")),
        ("ru", "по меньшей мере 5 человек", ("по меньшей мере 5", 5, "number")),
        ("ru", "около сорока", ("около сорока", 40, "number")),
    ],
)
def test_a_qualifier_and_its_number_are_one(language, text, words):
    assert found(text, language) == [words]


@pytest.mark.parametrize(
    ("language", "text", "claims"),
    [
        ("en", "The majority, the overwhelming majority, most of them", ["majority", "overwhelming-majority", "majority"]),
        ("en", "The most detentions were in March", ["most"]),
        ("en", "the most severe sentence, the most active judges, at most", []),
        ("en", "dozens, hundreds of people, tens of thousands, several", ["dozens", "hundreds", "tens-of-thousands", "several"]),
        ("en", "twice as many, doubled, tripled, halved", ["twice", "twice", "thrice", "halved"]),
        ("en", "for the first time; had not been used before", ["first-time", "first-time"]),
        ("en", "a record number of recorded cases", ["record"]),
        ("en", "It increased, then fell", ["increase", "decrease"]),
        ("be", "большасць, пераважная большасць, больш за ўсё", ["majority", "overwhelming-majority", "most"]),
        ("be", "удвая больш, некалькі, дзясяткі, сотні, тысячы людзей", ["twice", "several", "dozens", "hundreds", "thousands"]),
        ("be", "упершыню, раней не ўжываўся, рэкордная", ["first-time", "first-time", "record"]),
        ("be", "павялічылася і паменшылася", ["increase", "decrease"]),
        ("ru", "большинство, подавляющее большинство, больше всего", ["majority", "overwhelming-majority", "most"]),
        ("ru", "вдвое больше, несколько, десятки, сотни, тысячи людей", ["twice", "several", "dozens", "hundreds", "thousands"]),
        ("ru", "впервые, ранее не применялась, рекордное", ["first-time", "first-time", "record"]),
        ("ru", "увеличилось и снизилось", ["increase", "decrease"]),
    ],
)  # fmt: skip
def test_words_that_say_how_many_are_found(language, text, claims):
    assert [one.claim for one in check(text, language)] == claims


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "from January 1 to March 31, 2024"),
        ("en", "on 5 February, in the summer of 2020, in 2020-2023, since 2020"),
        ("en", "in the first three months of 2024 and the second quarter"),
        ("en", "under Article 24.15, Part 2, Articles 342 and 369-1, paragraph 3"),
        ("en", "at 10:30, at 7 p.m., on the 5th, 2024-04-26, 26.04.2024"),
        ("en", "spring96.org, https://spring96.org/en/news/115083, P-2024-00012, +375 29 123-45-67"),
        ("en", "the 2020 election campaign"),
        ("en", "one person may be detained more than once"),
        ("be", "5 студзеня 2024 года, 1-3 лютага, з 1 студзеня па 31 сакавіка, студзень 2024"),
        ("be", "арт. 24.15, ч. 1 арт. 342, артыкул 130, частка 2, 19.11 КаАП"),
        ("be", "за першыя тры месяцы, у першай палове 2024 года, 5-га, у 2020–2023 гадах, а 18.30, 10:15"),
        ("be", "аднаго чалавека маглі затрымаць некалькі разоў"),
        ("ru", "5 января 2024 года, 1-3 февраля, с 1 января по 31 марта, в 2024 году, в 2020-м"),
        ("ru", "ст. 24.15, ч. 1 ст. 342, статья 130, часть 2, 19.11 КоАП, № 15"),
        ("ru", "за первые три месяца, во второй половине 2024 года, 5-го, в 2020–2023 годах, в 18.30"),
    ],
)
def test_dates_times_years_and_articles_of_law_are_exempt(language, text):
    assert found(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "In March 31 people were detained", 31),
        ("en", "prosecuted in April, 102", 102),
        ("en", "2005 trials ended", 2005),
        ("en", "more than 2000 in Minsk", 2000),
        ("be", "2059 сутак арышту", 2059),
        ("ru", "в марте 2010 человек", 2010),
    ],
)
def test_a_count_that_looks_like_a_date_is_a_count(language, text, value):
    assert [one.value for one in check(text, language) if one.verdict == "unbound"] == [value]


def test_a_family_is_not_seven_people():
    assert found("осудили семью", "ru") == []
    assert [value for _text, value, _kind in found("с семью задержанными", "ru")] == [7]


def test_a_date_is_listed_with_its_place():
    [date, number] = check("On January 5, 12 people", "en")
    assert date.as_dict() == {
        "text": "January 5",
        "value": None,
        "kind": "number",
        "start": 3,
        "end": 12,
        "verdict": "exempt",
    }
    assert number.value == 12


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_long_page_is_read_at_once(language):
    sentence = {
        "en": "At least 987 detentions were documented from January 1 to March 31, a third of them of women. ",
        "be": "Не менш за 987 затрыманняў задакументавана з 1 студзеня па 31 сакавіка, траціна з іх жанчын. ",
        "ru": "Не менее 987 задержаний задокументировано с 1 января по 31 марта, треть из них женщин. ",
    }[language]
    text = sentence * (10_000 // len(sentence))
    check(text, language)
    start = time.process_time()
    check(text, language)
    assert time.process_time() - start < 0.1
    # Twice the text takes about twice the time: nothing in it is read again and again.
    for hostile in ("1" * 20_000, "1, " * 7_000, "a-" * 10_000, "1 " * 10_000, "[[" * 10_000, "one " * 5_000):
        start = time.process_time()
        check(hostile, language)
        assert time.process_time() - start < 1.5, hostile[:4]


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("en", "remains one of the main means; one of them was tried", [1]),
        ("be", "застаюцца адным з галоўных сродкаў; у адным з раёнаў; адным з іх", [1]),
        ("ru", "остаются одним из главных средств; в одном из районов; одним из них", [1]),
    ],
)
def test_one_of_many_is_no_count_unless_they_were_counted(language, text, values):
    assert [value for _text, value, _kind in found(text, language)] == values


def test_what_is_still_to_be_written_is_not_read():
    assert found("⟦in one sentence: what is demanded⟧ 5 people, ⟦two or three") == [("5", 5, "number")]
