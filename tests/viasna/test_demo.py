"""The demonstration by its real command: the published figures of a quarter, on pages in three languages."""

import io
import re
import time
from collections.abc import Iterator
from html.parser import HTMLParser

import pytest
from django.apps import apps
from django.contrib.auth.models import User
from django.core.management import call_command
from django.test import Client, override_settings
from pytest_django.plugin import DjangoDbBlocker

from reports.figures import report
from reports.models import NewsArticle
from reports.periods import read_period
from reports.site import addresses
from tests.pristine import Restore

# Making it takes half a minute; several workers share tests by files, so that it is made once.
pytestmark = pytest.mark.django_db

QUARTER = "2024-Q1"
LANGUAGES = ("be", "ru", "en")


def run_demo() -> str:
    said = io.StringIO()
    call_command("demo", "--no-serve", stdout=said)
    return said.getvalue()


@pytest.fixture(scope="module")
def demo(
    django_db_setup: Restore, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, float]]:
    """What the first run said, and how long it took. What the tests themselves write is rolled back after each."""
    media = tmp_path_factory.mktemp("media")
    with django_db_blocker.unblock(), override_settings(MEDIA_ROOT=media):
        started = time.monotonic()
        said = run_demo()
        yield said, time.monotonic() - started
        django_db_setup()


def test_each_role_gets_an_account_and_its_password_once(demo: tuple[str, float], client: Client) -> None:
    said, _seconds = demo
    given = re.findall(r"^  (\w+) +(\w+) +(\S{16})$", said, re.M)
    assert [role for role, _name, _password in given] == [
        "documenter",
        "verifier",
        "editor",
        "analyst",
        "administrator",
    ]
    for role, username, password in given:
        assert client.login(username=username, password=password)
        assert [group.name for group in User.objects.get(username=username).groups.all()] == [role]


@pytest.mark.usefixtures("demo")
def test_the_quarter_has_the_published_figures() -> None:
    figures = report(read_period(QUARTER))["figures"]
    detentions, trials = figures["detentions"], figures["administrative_trials"]
    assert (detentions["total"], detentions["by_month"]["2024-01"]) == (987, 406)
    assert detentions["by_sex"]["female"] == 329
    assert figures["people_detained"]["with_minor_children"] == 65
    assert (trials["total"], trials["by_month"]["2024-02"]) == (1602, 671)
    assert figures["first_uses_of_articles"] == [
        {"article": "koap-24.15", "date": "2024-02-01", "process": "administrative"}
    ]


WORDS = {
    "en": [
        "Almost a thousand detentions in Belarus in the first three months of 2024",
        "at least 987 detentions were documented in Belarus from January 1 to March 31, 2024",
        "one third of them detentions of women",
        "The most detentions were documented in January: 406.",
        "people who had received food parcels through INeedHelpBY",
        "65 detainees are known to have minor children",
        "at least 1,602 administrative trials were documented, 671 of them in February",
        "Article 24.15 (part 2) of the Administrative Code",
        "it had not been used before in our records",
        "But we note that all the figures may be significantly higher due to the fact that human rights defenders "
        "do not have all the information about the repression.",
    ],
    "be": [
        "Амаль тысяча затрыманняў у Беларусі за першыя тры месяцы 2024 года",
        "з 1 студзеня па 31 сакавіка 2024 года ў Беларусі задакументавана не менш за 987 затрыманняў",
        "траціна з іх — затрыманні жанчын",
        "Больш за ўсё затрыманняў задакументавана ў студзені — 406.",
        "людзі, якія атрымлівалі прадуктовыя наборы праз INeedHelpBY",
        "65 затрыманых маюць непаўналетніх дзяцей",
        "не менш за 1 602 адміністрацыйныя суды, больш за ўсё — 671 — у лютым",
        "артыкул 24.15 (частка 2) Кодэкса аб адміністрацыйных правапарушэннях",
        "раней у нашых запісах, якія вядуцца са студзеня 2022 года, ён не сустракаўся",
        "Але мы адзначаем, што ўсе лічбы могуць быць значна большымі праз тое, што праваабаронцы не валодаюць "
        "усімі звесткамі пра рэпрэсіі.",
    ],
    "ru": [
        "Почти тысяча задержаний в Беларуси за первые три месяца 2024 года",
        "с 1 января по 31 марта 2024 года в Беларуси задокументировано не менее 987 задержаний",
        "треть из них — задержания женщин",
        "Больше всего задержаний задокументировано в январе — 406.",
        "люди, получавшие продуктовые наборы через INeedHelpBY",
        "у 65 задержанных есть несовершеннолетние дети",
        "не менее 1 602 административных судов, больше всего — 671 — в феврале",
        "статья 24.15 (часть 2) Кодекса об административных правонарушениях",
        "ранее в наших записях, которые ведутся с января 2022 года, она не встречалась",
        "Но мы отмечаем, что все цифры могут быть значительно выше, поскольку правозащитники не располагают всей "
        "информацией о репрессиях.",
    ],
}


@pytest.mark.usefixtures("demo")
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_the_quarter_says_all_that_was_published(language: str, client: Client) -> None:
    article = NewsArticle.objects.published().get(language=language, story__release__period_label=QUARTER)
    response = client.get(addresses.publication(article))
    read = text_of(response.content.decode())
    assert [words for words in WORDS[language] if words not in read] == []


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def text_of(page: str) -> str:
    """As one line; a space that does not break is a space."""
    parser = _Text()
    parser.feed(page)
    return " ".join("".join(parser.words).split())


@pytest.mark.usefixtures("demo")
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_front_page_leads_with_the_quarter(language: str, client: Client) -> None:
    articles = NewsArticle.objects.published().in_language(language)
    releases = [article.story.release for article in articles.newest_first()]
    assert [release.period_label if release else "letters" for release in releases] == [
        "2024-Q1",
        "2024-02",
        "2024-01",
        "2023-Q4",
        "letters",
    ]
    assert WORDS[language][0] in text_of(client.get(f"/{language}/").content.decode())


def test_a_second_run_is_quick_and_changes_nothing(demo: tuple[str, float]) -> None:
    _said, seconds = demo
    before = everything()
    started = time.monotonic()
    said = run_demo()
    assert time.monotonic() - started < seconds / 3
    assert everything() == before
    assert "The accounts exist already." in said


def everything() -> dict[str, object]:
    """How many rows each table has, the texts of every article, and the passwords."""
    models = [model for room in ("cases", "reports") for model in apps.get_app_config(room).get_models()]
    counts = {model._meta.label: model._base_manager.count() for model in models}
    articles = list(NewsArticle.objects.order_by("pk").values())
    return {**counts, "articles": articles, "accounts": list(User.objects.order_by("pk").values())}
