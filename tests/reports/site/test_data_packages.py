"""Public data to take away: the package of a release and the monthly data set."""

import csv
import hashlib
import io
import json
import zipfile
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from reports.datasets.missing import months_missing
from reports.models import Release
from reports.periods import month, read_period
from reports.releases import release_for
from reports.site import addresses
from reports.start_blocks import months_to_release
from tests import cast
from tests.reports.approved import publish
from tests.reports.charted import many_detentions, many_trials
from tests.reports.desk import QUARTER, draft, editor
from tests.reports.site import news

pytestmark = pytest.mark.django_db


class Package:
    def __init__(self, address: str) -> None:
        response = Client().get(address)
        assert response.status_code == 200
        assert response["Content-Type"] == "application/zip"
        self.content: bytes = response.content
        self.zip = zipfile.ZipFile(io.BytesIO(self.content))

    def rows(self, name: str) -> list[dict[str, str]]:
        return list(csv.DictReader(io.StringIO(self.zip.read(name).decode())))

    def json(self, name: str) -> Any:
        return json.loads(self.zip.read(name))


@pytest.fixture
def release() -> Release:
    many_detentions()
    many_trials()
    article = draft(QUARTER)
    publish(article, editor())
    return article.story.release


@pytest.fixture
def package(release: Release) -> Package:
    return Package(addresses.release_package(release, "en"))


def test_it_has_the_figures_of_the_page_and_region_by_month_rounded(package: Package) -> None:
    figures = {row["path"]: row["value"] for row in package.rows("figures.csv")}
    assert figures["detentions.total"] == "150"
    broken = {row["path"]: row["value"] for row in package.rows("breakdowns.csv")}
    assert broken["detentions.by_region.BY-HM"] == "38"
    assert broken["detentions.by_month.2024-01"] == "55"
    assert "detentions.by_agency.unknown" not in broken
    cells = {
        (row["indicator"], row["region"], row["month"]): row["rounded"]
        for row in package.rows("region_months.csv")
    }
    assert cells["detentions", "BY-HM", "2024-01"] == "15"
    assert cells["detentions", "BY-VI", "2024-03"] == "0"
    assert len([key for key in cells if key[0] == "detentions"]) == 8 * 3
    sexes = {(row["region"], row["sex"]): row["rounded"] for row in package.rows("region_sexes.csv")}
    assert (sexes["BY-HM", "female"], sexes["BY-HM", "male"], sexes["BY-HM", "unknown"]) == ("15", "25", "0")


def test_a_table_that_is_withheld_on_the_page_is_not_in_it_either(db: None) -> None:
    news.documented_january()
    release = news.published().story.release
    package = Package(addresses.release_package(release, "en"))
    assert "detentions.by_sex" in package.json("metadata.json")["withheld"]
    assert not [row for row in package.rows("breakdowns.csv") if row["breakdown"] == "by_sex"]
    assert not [row for row in package.rows("figures.csv") if row["measure"] == "with_minor_children"]
    assert "region_months.csv" not in package.zip.namelist()


def test_every_file_column_and_value_is_explained_in_three_languages(package: Package) -> None:
    book = package.rows("codebook.csv")
    explained = {(row["file"], row["column"]) for row in book}
    for name in package.zip.namelist():
        if name.endswith(".csv") and name != "codebook.csv":
            head = package.zip.read(name).decode().splitlines()[0].split(",")
            assert {(name, column) for column in head} <= explained
    assert all(row[language] for row in book for language in ("be", "ru", "en"))
    values = {(row["column"], row["value"]): row for row in book if row["value"]}
    assert values["region", "BY-HM"]["en"] == "Minsk"
    assert values["indicator", "detentions"]["en"].startswith("Detentions: ")
    assert {row["region"] for row in package.rows("region_months.csv")} <= {
        value for column, value in values if column == "region"
    }


def test_it_says_where_it_comes_from_of_when_and_under_which_licence(
    package: Package, release: Release
) -> None:
    told = package.json("metadata.json")
    assert told["release"] == "2024-Q1-1"
    assert told["as_of"] == release.document["as_of"]
    assert told["licence"]["name"] == "CC BY 4.0"
    assert told["source"]["name"] == "The Human Rights Center “Viasna”"
    assert told["canonical"].endswith("/en/data/2024-Q1-1/")


def test_the_description_for_programs_has_the_size_and_hash_of_every_table(package: Package) -> None:
    described = package.json("datapackage.json")
    assert described["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert [one["path"] for one in described["resources"]] == [
        "figures.csv",
        "breakdowns.csv",
        "region_months.csv",
        "region_sexes.csv",
        "codebook.csv",
    ]
    for one in described["resources"]:
        content = package.zip.read(one["path"])
        assert one["bytes"] == len(content)
        assert one["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        assert [column["name"] for column in one["schema"]["fields"]] == content.decode().splitlines()[
            0
        ].split(",")


def test_the_same_release_gives_the_same_bytes_in_every_language(package: Package, release: Release) -> None:
    for language in ("be", "ru", "en"):
        assert Package(addresses.release_package(release, language)).content == package.content


def test_its_page_leads_to_it(release: Release) -> None:
    page = Client().get(addresses.release(release, "en")).content.decode()
    assert addresses.release_package(release, "en") in page
    assert addresses.monthly_package("en") in Client().get("/en/data/").content.decode()


def test_a_month_that_is_over_waits_for_its_report_and_is_there_once_that_is_published(
    release: Release,
) -> None:
    assert months_missing() == [], "of the last year nothing is on record"
    last = month(timezone.localdate().year, timezone.localdate().month).previous
    day = last.start.isoformat()
    cast.verified(cast.act(date=day, incident=cast.incident(date=day)))
    assert months_missing() == [last]
    [line] = months_to_release(editor()).lines
    assert line.address == f"/admin/reports/newsarticle/draft/?period={last.label}"
    publish(draft(last), editor())
    assert months_missing() == []
    months = {row["month"] for row in Package(addresses.monthly_package("en")).rows("months.csv")}
    assert last.label in months


def test_of_a_release_that_no_publication_quotes_there_is_none(db: None) -> None:
    news.documented_january()
    kept = release_for(read_period("2024-01"), editor())
    assert Client().get(addresses.release_package(kept, "en")).status_code == 404
    assert Client().get(addresses.monthly_package("en")).status_code == 404


def test_the_monthly_data_have_every_month_with_where_it_was_published(release: Release) -> None:
    package = Package(addresses.monthly_package("be"))
    months = {(row["month"], row["indicator"]): row for row in package.rows("months.csv")}
    assert [month for month, name in months if name == "detentions"] == ["2024-01", "2024-02", "2024-03"]
    assert months["2024-01", "detentions"]["value"] == "55"
    assert months["2024-01", "detentions"]["release"] == "2024-Q1-1"
    assert ("2024-01", "people_detained") not in months
    regions = package.rows("region_months.csv")
    assert {row["month"] for row in regions} == {"2024-01", "2024-02", "2024-03"}
    assert regions[0] == {
        "month": "2024-01",
        "indicator": "detentions",
        "region": "BY-VI",
        "rounded": "5",
        "unit": "detention",
        "release": "2024-Q1-1",
        "as_of": release.document["as_of"],
        "status": release.status,
    }


def test_of_two_releases_that_cover_a_month_the_newest_counts(release: Release) -> None:
    cast.verified(cast.act(date="2024-01-20", incident=cast.incident(date="2024-01-20")))
    article = draft(read_period("2024-01"))
    publish(article, editor())
    package = Package(addresses.monthly_package("en"))
    months = {(row["month"], row["indicator"]): row for row in package.rows("months.csv")}
    assert (months["2024-01", "detentions"]["value"], months["2024-01", "detentions"]["release"]) == (
        "56",
        "2024-01-1",
    )
    assert months["2024-02", "detentions"]["release"] == "2024-Q1-1"
    # 55 people of January, each with a detention of their own; the late one is of nobody identified.
    assert months["2024-01", "people_detained"]["value"] == "55"


@pytest.mark.django_db(transaction=True)
def test_taken_away_twice_they_cost_no_query_the_second_time(kept_pages: None) -> None:
    news.documented_january()
    release = news.published().story.release
    for address in (addresses.release_package(release, "en"), addresses.monthly_package("en")):
        first = Client().get(address)
        with CaptureQueriesContext(connection) as asked:
            again = Client().get(address)
        assert len(asked) == 0
        assert again.content == first.content
        assert again["Content-Disposition"] == first["Content-Disposition"]
