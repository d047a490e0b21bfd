"""Every record and word is called by its name in the reader's language, and every field says what it is."""

import pytest
from django.apps import apps
from django.utils.functional import Promise
from django.utils.translation import override

from cases.models import Act, Agency, Batch, Charge, Court, Incident, LawArticle, Person, Region
from tests import cast

MODELS = [
    model
    for model in apps.get_app_config("cases").get_models()
    if not model.__name__.startswith("Historical")
]


def in_three_languages(thing):
    found = []
    for language in ("be", "ru", "en"):
        with override(language):
            found.append(str(thing))
    return found


PERSON = {"name_be": "Ян Прыклад", "name_ru": "Ян Пример", "name_en": "Jan Pryklad", "code": "P-1"}


def test_a_person_is_called_in_the_reader_s_language():
    assert in_three_languages(Person(**PERSON)) == [
        "Ян Прыклад (P-1)",
        "Ян Пример (P-1)",
        "Jan Pryklad (P-1)",
    ]


@pytest.mark.parametrize(
    ("missing", "called"),
    [
        (["name_en"], ["Ян Прыклад (P-1)", "Ян Пример (P-1)", "Ян Прыклад (P-1)"]),
        (["name_be"], ["Ян Пример (P-1)", "Ян Пример (P-1)", "Jan Pryklad (P-1)"]),
        (["name_be", "name_ru"], ["Jan Pryklad (P-1)"] * 3),
    ],
)
def test_a_missing_name_is_replaced_by_one_that_is_there(missing, called):
    assert in_three_languages(Person(**PERSON | dict.fromkeys(missing, ""))) == called


def test_a_person_without_a_name_is_called_by_the_label():
    assert in_three_languages(Person(label="a Minsk resident", code="P-1")) == ["a Minsk resident (P-1)"] * 3


def test_a_reader_of_another_language_reads_english():
    with override("de"):
        assert str(Person(**PERSON)) == "Jan Pryklad (P-1)"


def test_an_incident_is_called_by_its_title():
    incident = Incident(title_be="Ператрусы", title_en="Searches", code="I-1")
    assert in_three_languages(incident) == ["Ператрусы (I-1)", "Ператрусы (I-1)", "Searches (I-1)"]


@pytest.mark.parametrize(
    ("slug", "cited"),
    [
        (
            "koap-24.15",
            [
                "арт. 24.15 ч. 2 КаАП",
                "ст. 24.15 ч. 2 КоАП",
                "Article 24.15, part 2, of the Code of Administrative Offences",
            ],
        ),
        (
            "koap03-23.34",
            [
                "арт. 23.34 КаАП 2003 г.",
                "ст. 23.34 КоАП 2003 г.",
                "Article 23.34 of the Code of Administrative Offences of 2003",
            ],
        ),
        ("cc-130-1", ["арт. 130-1 КК", "ст. 130-1 УК", "Article 130-1 of the Criminal Code"]),
    ],
)
@pytest.mark.django_db
def test_an_article_is_quoted_as_lawyers_of_the_language_do(slug, cited):
    article = LawArticle.objects.get(slug=slug)
    titles = [article.title_be, article.title_ru, article.title_en]
    assert in_three_languages(article) == [
        f"{quote} · {title}" for quote, title in zip(cited, titles, strict=True)
    ]
    assert in_three_languages(Charge(article=article)) == in_three_languages(article)


def test_an_article_without_a_title_is_only_quoted():
    assert str(LawArticle(slug="cc-1", statute="cc-1999", number="1")) == "Article 1 of the Criminal Code"


@pytest.mark.django_db
def test_every_code_of_law_has_its_short_name():
    for article in LawArticle.objects.all():
        assert article.statute not in article.citation


@pytest.mark.django_db
def test_every_shipped_word_has_a_name_in_three_languages():
    for model in MODELS:
        for word in (
            model._default_manager.all() if hasattr(model, "shipped") and hasattr(model, "slug") else ()
        ):
            assert all(in_three_languages(word)), word.pk
            assert "" not in (word.name, *in_three_languages(word))


@pytest.mark.django_db
def test_words_are_called_by_their_names():
    assert in_three_languages(Region.objects.get(slug="BY-HM")) == ["Мінск", "Минск", "Minsk"]
    assert in_three_languages(Agency.objects.get(slug="kgb"))[0] == "Камітэт дзяржаўнай бяспекі"
    assert str(Region(slug="BY-XX")) == "BY-XX"
    assert in_three_languages(Court.objects.get(slug="supreme-court")) == [
        "Вярхоўны Суд Рэспублікі Беларусь",
        "Верховный Суд Республики Беларусь",
        "Supreme Court",
    ]


@pytest.mark.django_db
def test_records_are_called_so_that_one_knows_which():
    person = cast.person(code="P-1", name_be="Ян Прыклад")
    incident = cast.incident(code="I-1")
    assert str(cast.act(person=person, incident=incident)) == "detention, 2024-01-23: Jan Pryklad (P-1)"
    assert str(cast.act(incident=incident, date="2024-01")) == "detention, 2024-01: not identified"
    assert str(cast.act(incident=incident, people_min=20)) == "detention, 2024-01-23: at least 20 people"
    assert str(cast.source(incident=incident, code="S-1")) == "relative: S-1"
    assert str(cast.source(incident=incident, title="A call")) == "relative: A call"
    assert str(cast.recognition(person=person)) == "Jan Pryklad (P-1), 2024-02-01"
    trial = cast.trial(person=person, penalties=[("fine", 370, "byn"), ("arrest", None, "")])
    assert str(trial) == "administrative, 2024-02-01: Jan Pryklad (P-1)"
    fine, arrest = trial.penalties.all()
    fine.refresh_from_db()
    assert (str(fine), str(arrest).startswith("administrative arrest")) == ("fine 370 rubles", True)
    assert str(cast.judge("J-1")) == "Суддзя Прыкладная (J-1)"
    assert str(Batch(pk=7, title="A partner’s workbook")) == "7: A partner’s workbook"


@pytest.mark.django_db
def test_acts_are_called_in_the_reader_s_language():
    act = cast.act(person=cast.person(**PERSON))
    assert in_three_languages(act) == [
        "затрыманне, 2024-01-23: Ян Прыклад (P-1)",
        "задержание, 2024-01-23: Ян Пример (P-1)",
        "detention, 2024-01-23: Jan Pryklad (P-1)",
    ]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_model_and_field_has_a_name_that_is_translated(model):
    assert isinstance(model._meta.verbose_name, Promise)
    assert isinstance(model._meta.verbose_name_plural, Promise)
    unnamed = [
        field.name
        for field in model._meta.concrete_fields
        if field.name not in ("id", "shipped") and not isinstance(field.verbose_name, Promise)
    ]
    assert unnamed == []


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_help_and_every_refusal_is_translated(model):
    helped = [field for field in model._meta.concrete_fields if field.help_text]
    assert [field.name for field in helped if not isinstance(field.help_text, Promise)] == []
    said = [rule for rule in model._meta.constraints if "violated" not in str(rule.violation_error_message)]
    assert [rule.name for rule in said if not isinstance(rule.violation_error_message, Promise)] == []


@pytest.mark.parametrize(
    ("model", "fields"),
    [
        (Person, "label other_names sex birth_date has_minor_children citizenship publication note code"),
        (Incident, "date title_en campaign sensitivity code locality summary_be"),
        (Act, "date end_date person people_min region note place_of_detention agency"),
        (apps.get_model("cases", "Trial"), "date court judge court_instance in_absentia outcome incident"),
        (
            apps.get_model("cases", "Source"),
            "kind title url published received list reliability credibility confidential",
        ),
        (apps.get_model("cases", "Recognition"), "recognised_on ended_on end_reason"),
        (apps.get_model("cases", "Penalty"), "amount"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_what_a_tired_person_would_ask_is_answered_beside_the_field(model, fields):
    assert [name for name in fields.split() if not model._meta.get_field(name).help_text] == []
