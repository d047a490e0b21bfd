from datetime import date

import pytest

from reports.wording import WordingError, fill, paragraphs
from tests.reports.wording.cast import (
    FIRST_QUARTER,
    JANUARY,
    LANGUAGES,
    LAST_QUARTER_OF_2023,
    names,
    published,
)


def told(document, language, period=FIRST_QUARTER, **more):
    settings = {
        "names": names(language),
        "coverage_start": date(2022, 1, 1),
        "first_use_may_be_said": True,
        "peak_campaign": "i-need-help-by",
    }
    return paragraphs(document, period, language, **(settings | more))


def text_of(parts):
    return "\n".join(part.text for part in parts)


PUBLISHED = {
    "en": [
        "at least 987 detentions were documented in Belarus from January 1 to March 31, 2024, one third of"
        " them detentions of women.",
        "The most detentions were documented in January: 406.",
        "That month, a wave of repression hit people who had received food parcels through INeedHelpBY.",
        "65 detainees are known to have minor children.",
        "at least 1,602 administrative trials were documented, 671 of them in February, the most of any"
        " month.",
        "In February 2024, Article 24.15 (part 2) of the Administrative Code (“Use of foreign gratuitous aid"
        " to carry out extremist activities”) was applied for the first time: it had not been used before"
        " in our records since January 2022.",
        "all the figures may be significantly higher",
    ],
    "be": [
        "з 1 студзеня па 31 сакавіка 2024 года ў Беларусі задакументавана не менш за 987 затрыманняў, траціна"
        " з іх — затрыманні жанчын.",
        "Больш за ўсё затрыманняў задакументавана ў студзені — 406.",
        "пад хвалю рэпрэсій трапілі людзі, якія атрымлівалі прадуктовыя наборы праз INeedHelpBY.",
        "65 затрыманых маюць непаўналетніх дзяцей.",
        "не менш за 1\xa0602 адміністрацыйныя суды, больш за ўсё — 671 — у лютым.",
        "У лютым 2024 года ўпершыню ўжыты артыкул 24.15 (частка 2) Кодэкса аб адміністрацыйных"
        " правапарушэннях",
        "раней у нашых запісах, якія вядуцца са студзеня 2022 года, ён не сустракаўся.",
        "ўсе лічбы могуць быць значна большымі",
    ],
    "ru": [
        "с 1 января по 31 марта 2024 года в Беларуси задокументировано не менее 987 задержаний, треть из них"
        " — задержания женщин.",
        "Больше всего задержаний задокументировано в январе — 406.",
        "под волну репрессий попали люди, получавшие продуктовые наборы через INeedHelpBY.",
        "у 65 задержанных есть несовершеннолетние дети.",
        "не менее 1\xa0602 административных судов, больше всего — 671 — в феврале.",
        "В феврале 2024 года впервые применена статья 24.15 (часть 2) Кодекса об административных"
        " правонарушениях",
        "ранее в наших записях, которые ведутся с января 2022 года, она не встречалась.",
        "все цифры могут быть значительно выше",
    ],
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_quarter_of_2024_says_all_that_was_published(language):
    text = text_of(told(published(), language))
    for sentence in PUBLISHED[language]:
        assert sentence in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_parts_come_in_order(language):
    kinds = [part.kind for part in told(published(), language)]
    assert kinds == ["lead", "paragraph", "paragraph", "paragraph", "paragraph", "caveat", "appeal"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_filling_the_references_gives_the_plain_text(language):
    plain = told(published(), language, compared_with=LAST_QUARTER_OF_2023)
    marked = told(published(), language, compared_with=LAST_QUARTER_OF_2023, mark=True)
    assert [fill(part.text, published(), language) for part in marked] == [part.text for part in plain]
    assert "[[detentions.by_month.2024-01]]" in text_of(marked)
    assert "[[administrative_trials.by_article.koap-24.15|24.15]]" in text_of(marked)
    assert "987" not in text_of(marked)


def test_unknown_figures_are_left_out():
    document = published()
    document["figures"] = dict.fromkeys(document["figures"])
    assert [part.kind for part in told(document, "en")] == ["lead", "caveat", "appeal"]


def test_no_detentions_are_said_in_one_sentence():
    document = published()
    document["figures"]["detentions"] = {
        "total": 0,
        "possible": 0,
        "by_month": {"unknown": 0},
        "by_sex": {"female": 0, "male": 0, "other": 0, "unknown": 0},
    }
    assert told(document, "en")[1].text == (
        "According to Viasna, no detentions were documented in Belarus from January 1 to March 31, 2024."
    )


def test_a_month_has_no_month_with_the_most():
    text = text_of(told(published(), "en", period=JANUARY))
    assert "The most detentions" not in text
    assert "Among the detained were people who had received food parcels" in text


def test_with_much_unknown_the_share_becomes_numbers():
    document = published()
    document["figures"]["detentions"]["by_sex"] = {"female": 300, "male": 500, "other": 0, "unknown": 187}
    text = text_of(told(document, "en"))
    assert "one third" not in text
    assert "known in 800 of the 987 detentions; 300 of these were detentions of women." in text


def test_a_few_unknown_are_said_beside_the_share():
    document = published()
    document["figures"]["detentions"]["by_sex"] = {"female": 325, "male": 650, "other": 0, "unknown": 12}
    text = text_of(told(document, "en"))
    assert "one third of them detentions of women" in text
    assert "In 12 detentions, the sex of the detained person is not known." in text


def test_a_small_number_of_women_is_said_in_numbers():
    document = published()
    document["figures"]["detentions"]["by_sex"] = {"female": 101, "male": 886, "other": 0, "unknown": 0}
    assert "101 of them detentions of women" in text_of(told(document, "en"))


def test_first_uses_are_not_said_without_leave():
    assert "24.15" not in text_of(told(published(), "en", first_use_may_be_said=False))


def test_only_the_most_used_of_many_new_articles_are_named():
    document = published()
    document["figures"]["first_uses_of_articles"] += [
        {"article": f"koap-1.{number}", "date": "2024-03-01", "process": "administrative"}
        for number in range(4)
    ]
    more = {f"koap-1.{number}": "…" for number in range(4)}
    more |= {f"koap-1.{number}:number": f"1.{number}" for number in range(4)}
    text = text_of(told(document, "en", names=names("en") | more))
    assert "Article 24.15 (part 2)" in text
    assert "Article 1.0 of" in text
    assert "Article 1.2" not in text
    assert "A further 2 articles were applied for the first time in our records." in text


def test_a_comparison_follows_its_figure():
    text = text_of(told(published(), "en", compared_with=LAST_QUARTER_OF_2023))
    assert "That is 120 more than in the fourth quarter of 2023, when 867 were documented." in text
    assert "That is about the same as in the fourth quarter of 2023, when 1,590 were documented." in text


def test_nothing_is_compared_unless_asked():
    assert "fourth quarter" not in text_of(told(published(), "en"))


def test_a_name_that_was_not_given_is_an_exception():
    with pytest.raises(WordingError, match="campaign:i-need-help-by"):
        told(published(), "be", names={})


@pytest.mark.parametrize("language", LANGUAGES)
def test_at_least_never_stands_with_a_rounded_number(language):
    qualifier = {"en": "at least", "be": "не менш за", "ru": "не менее"}[language]
    for rounded in {"en": ["almost a"], "be": ["амаль тысяча"], "ru": ["почти тысяча"]}[language]:
        assert f"{qualifier} {rounded}" not in text_of(told(published(), language)).lower()


@pytest.mark.parametrize("women", [4, 983])
def test_a_group_so_small_that_somebody_could_be_recognised_is_not_named(women):
    """Four women of 987, or the four who are not."""
    document = published()
    document["figures"]["detentions"]["by_sex"] = {
        "female": women,
        "male": 987 - women,
        "other": 0,
        "unknown": 0,
    }
    document["figures"]["people_detained"]["with_minor_children"] = 4
    text = text_of(told(document, "en"))
    assert "at least 987 detentions were documented" in text
    assert "minor children" not in text
    assert "detentions of women" not in text
