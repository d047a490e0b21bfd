"""Belarusian, Russian and English are equal: every string is translated, and pages leave none in English."""

import datetime
import functools
import gettext
import re
from html.parser import HTMLParser
from pathlib import Path

import django
import pytest
from django import forms
from django.conf import settings
from django.utils import formats, timesince, translation

from tests import cast
from tests.cases.admin.desk import desk_of, in_role
from tests.reports.desk import QUARTER, casebook, draft
from tests.viasna.catalogues import (
    LANGUAGES,
    PLACEHOLDERS,
    Hasty,
    directory,
    messages,
    modules,
    placeholders,
    strings_of_the_code,
)
from tests.viasna.catalogues import forms as forms_of

CATALOGUES = [("be", "django"), ("be", "djangojs"), ("ru", "django")]
SPOKEN_ATTRIBUTES = ("title", "placeholder", "aria-label", "value")
DESK_PAGES = [
    "/admin/",
    "/admin/cases/incident/",
    "/admin/cases/person/",
    "/admin/cases/person/add/",
    "/admin/cases/act/",
    "/admin/cases/act/add/",
    "/admin/cases/trial/add/",
    "/admin/cases/batch/",
    "/admin/cases/court/",
    "/admin/reports/newsarticle/",
    "/admin/reports/newsarticle/draft/",
    "/admin/reports/release/",
    "/admin/reports/savedtable/?measure=administrative_trials&rows=by_article&columns=by_month&period=2024-Q1",
    "/admin/auth/user/",
    "/admin/auth/user/add/",
    "/admin/password_change/",
    "/admin/account/",
    "/admin/account/roles/",
    "/admin/account/api-tokens/",
    "/admin/account/second-factor/",
    "/admin/account/second-factor/app/add/",
    "/admin/account/second-factor/key/add/",
    "/admin/viasna/failedlogin/",
    "/admin/viasna/apitoken/",
]
PUBLIC_PAGES = ["", "archive/", "data/", "method/", "no-such-page/"]


@pytest.mark.parametrize(("language", "domain"), CATALOGUES)
def test_every_string_is_translated(language, domain):
    found = messages(language, domain)
    missing = [key for key, message in found.items() if not all(forms_of(message.string)) or message.fuzzy]
    assert missing == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogues_hold_the_strings_of_the_code_and_no_others(language):
    """After a change of a string: make messages, translate, make messages again."""
    assert strings_of_the_code() ^ messages(language).keys() == set()


@pytest.mark.parametrize(("language", "domain"), CATALOGUES)
def test_placeholders_are_kept(language, domain):
    wrong = [
        (key, form)
        for key, message in messages(language, domain).items()
        for form in forms_of(message.string)
        if placeholders(form) != placeholders(forms_of(message.id)[-1])
    ]
    assert wrong == []


@pytest.mark.parametrize(("language", "domain"), CATALOGUES)
def test_what_runs_is_what_was_translated(language, domain):
    written = {}
    for (context, text), message in messages(language, domain).items():
        name = "\x04".join(filter(None, (context, forms_of(text)[0])))
        if isinstance(text, str):
            written[name] = message.string
        else:
            written |= {(name, number): form for number, form in enumerate(message.string)}
    compiled = compiled_strings(directory(language) / f"{domain}.mo")
    assert {name: form for name, form in compiled.items() if name} == written


@pytest.mark.parametrize(("language", "domain"), CATALOGUES)
def test_plural_forms_are_those_of_django(language, domain):
    """With other ones Django keeps two catalogues apart, and its words take the forms of ours."""
    django_own = Path(django.__file__).parent / "conf" / "locale" / language / "LC_MESSAGES" / "django.mo"
    assert plural_header(directory(language) / f"{domain}.mo") == plural_header(django_own)


def compiled_strings(path):
    with path.open("rb") as file:
        return gettext.GNUTranslations(file)._catalog


def plural_header(path):
    return next(line for line in compiled_strings(path)[""].splitlines() if line.lower().startswith("plural"))


def test_no_string_is_translated_before_the_reader_is_known():
    assert [place for path in modules() for place in Hasty(path).found] == []


class Spoken(HTMLParser):
    """What a page says to people in its own language: its text, and the attributes shown or read aloud."""

    def __init__(self, page):
        super().__init__()
        self.said, self.silent = set(), False
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        # "English" beside "Беларуская" says which language it is.
        self.silent = tag in ("script", "style") or ("lang" in given and tag != "html")
        for name in SPOKEN_ATTRIBUTES:
            if not self.silent and (name != "value" or given.get("type") == "submit"):
                self._say(given.get(name))

    def handle_data(self, data):
        if not self.silent:
            self._say(data)

    def _say(self, text):
        self.said.add(plain(text))


@functools.cache
def english(language):
    """The strings that read differently in the language: those known whole, and patterns of the others."""
    changed = {
        plain(form)
        for message in messages(language).values()
        for form in forms_of(message.id)
        if form not in forms_of(message.string) and re.search(r"[A-Za-z]{2}", form)
    }
    whole = frozenset(form for form in changed if not placeholders(form))
    return whole, [pattern(form) for form in changed - whole]


def plain(text):
    return " ".join((text or "").split()).rstrip(":").removesuffix("…").casefold()


def pattern(text):
    return re.compile(".+".join(re.escape(part) for part in PLACEHOLDERS.split(text)))


def left_in_english(response, language):
    said = Spoken(response.content.decode()).said
    whole, patterns = english(language)
    return sorted(
        words for words in said if words in whole or any(known.fullmatch(words) for known in patterns)
    )


@pytest.fixture
def desk(db):
    draft(QUARTER, "en") if casebook() else None
    return desk_of(in_role("administrator", username="adam"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_desk_leaves_no_string_in_english(desk, language):
    english_left = {
        page: left_in_english(desk.get(page, headers={"accept-language": language}), language)
        for page in DESK_PAGES
    }
    assert english_left == {page: [] for page in DESK_PAGES}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_record_leaves_no_string_in_english(desk, language):
    record = cast.verified(cast.act(person=cast.person())).incident
    pages = [f"/admin/cases/incident/{record.pk}/{page}/" for page in ("change", "history")]
    english_left = {
        page: left_in_english(desk.get(page, headers={"accept-language": language}), language)
        for page in pages
    }
    assert english_left == {page: [] for page in pages}


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
def test_public_pages_leave_no_string_in_english(client, language):
    pages = [f"/{language}/{page}" for page in PUBLIC_PAGES]
    english_left = {page: left_in_english(client.get(page), language) for page in pages}
    assert english_left == {page: [] for page in pages}


@pytest.mark.django_db
def test_a_colleague_chooses_the_language_of_the_desk(client):
    chosen = client.post("/language/setlang/", {"language": "be", "next": "/admin/login/"})
    assert chosen.url == "/admin/login/"
    page = client.get("/admin/login/", headers={"accept-language": "en"}).content.decode()
    assert '<html lang="be"' in page
    assert re.findall(r'name="language" value="(\w+)"', page) == ["be", "ru", "en"]


DAY = datetime.date(2024, 3, 5)


@pytest.mark.parametrize(
    ("language", "long", "short", "month", "moment"),
    [
        ("be", "5 сакавіка 2024 г.", "05.03.2024", "сакавік 2024 г.", "05.03.2024 09:07"),
        ("ru", "5 марта 2024 г.", "05.03.2024", "Март 2024 г.", "05.03.2024 09:07"),
        ("en", "March 5, 2024", "Mar 5, 2024", "March 2024", "Mar 5, 2024, 09:07"),
    ],
)
def test_dates_are_written_as_in_the_language(language, long, short, month, moment):
    with translation.override(language):
        assert formats.date_format(DAY) == long
        assert formats.date_format(DAY, "SHORT_DATE_FORMAT") == short
        assert formats.date_format(DAY, "YEAR_MONTH_FORMAT") == month
        at = datetime.datetime(2024, 3, 5, 9, 7)
        assert formats.date_format(at, "SHORT_DATETIME_FORMAT") == moment
        assert formats.get_format("FIRST_DAY_OF_WEEK") == 1


@pytest.mark.parametrize("month", range(1, 13))
def test_belarusian_months_are_declined(month):
    names = "студзень люты сакавік красавік май чэрвень ліпень жнівень верасень кастрычнік лістапад снежань"
    of = "студзеня лютага сакавіка красавіка мая чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня"
    with translation.override("be"):
        first = datetime.date(2024, month, 1)
        assert formats.date_format(first, "F") == names.split()[month - 1]
        assert formats.date_format(first, "j E") == f"1 {of.split()[month - 1]}"


@pytest.mark.parametrize(
    ("language", "number"), [("be", "1\xa0234,5"), ("ru", "1\xa0234,5"), ("en", "1,234.5")]
)
def test_numbers_are_written_as_in_the_language(language, number):
    with translation.override(language):
        assert formats.number_format(1234.5, use_l10n=True, force_grouping=True) == number


@pytest.mark.parametrize("written", ["05.03.2024", "05.03.24", "2024-03-05"])
def test_a_belarusian_date_is_understood(written):
    with translation.override("be"):
        assert forms.DateField().clean(written) == DAY


@pytest.mark.parametrize(
    ("days", "said"), [(1, "1 дзень"), (2, "2 дні"), (5, "5 дзён"), (21, "3 тыдні"), (400, "1 год, 1 месяц")]
)
def test_djangos_words_take_the_belarusian_form(days, said):
    with translation.override("be"):
        then = datetime.datetime(2024, 3, 5)
        assert timesince.timesince(then, then + datetime.timedelta(days=days)).replace("\xa0", " ") == said


@pytest.mark.parametrize(
    ("count", "words"),
    [(1, "1 запіс"), (2, "2 запісы"), (5, "5 запісаў"), (11, "11 запісаў"), (21, "21 запіс")],
)
def test_counts_take_the_belarusian_form(count, words):
    with translation.override("be"):
        text = translation.ngettext("%(counter)s result", "%(counter)s results", count)
        assert text % {"counter": count} == words


def test_the_languages_of_the_site_are_those_translated():
    assert [code for code, _name in settings.LANGUAGES] == [*LANGUAGES, "en"]
