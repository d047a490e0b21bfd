"""The shipped vocabularies: there from the start, brought up to date, and never over what was edited here."""

import csv
from collections import Counter
from decimal import Decimal
from itertools import pairwise

import pytest
from django.apps import apps
from django.core.management import call_command

from cases.models import ActKind, BaseUnit, Court, LawArticle, Occupation, PenaltyKind, Region
from cases.reference.loader import (
    CERTAIN,
    HERE,
    OUTCOMES_NOT_PENALTIES,
    TABLES,
    Loaded,
    Table,
    load_reference,
    load_table,
)
from cases.writing import write_reference
from tests import cast

pytestmark = pytest.mark.django_db


def get_model(name):
    return apps.get_model("cases", name)


def shipped(file):
    with (HERE / file).open(encoding="utf-8", newline="") as rows:
        return list(csv.DictReader(rows))


# There from the start


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.model)
def test_every_wanted_row_of_a_file_is_there_from_the_first_migration(table):
    keys = [row[table.key] for row in shipped(table.file) if table.wanted(row)]
    assert {str(row.pk) for row in get_model(table.model).objects.all()} == set(keys)
    assert [key for key, count in Counter(keys).items() if count > 1] == []


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.model)
def test_only_what_is_certain_is_shipped(table):
    assert {row.get("certainty", "well-known") for row in shipped(table.file)} <= CERTAIN


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.model)
def test_every_shipped_row_says_in_its_history_where_it_comes_from(table):
    for row in get_model(table.model).objects.all():
        first = row.history.get()
        assert (first.history_type, first.history_user, first.history_change_reason) == (
            "+",
            None,
            "shipped with the system",
        )


def test_the_seven_regions_are_known_by_their_iso_codes():
    assert list(Region.objects.values_list("slug", flat=True)) == [
        "BY-BR",
        "BY-HM",
        "BY-HO",
        "BY-HR",
        "BY-MA",
        "BY-MI",
        "BY-VI",
    ]


def test_the_article_that_was_first_used_in_2024_has_its_title_in_three_languages():
    article = LawArticle.objects.get(slug="koap-24.15")
    assert (article.statute, article.number, article.part) == ("koap-2021", "24.15", "2")
    assert all([article.title_be, article.title_ru, article.title_en])


def test_a_court_of_the_whole_country_has_no_region():
    assert Court.objects.get(slug="supreme-court").region is None
    assert Court.objects.get(slug="kobryn").region_id == "BY-BR"


def test_the_base_unit_of_2024_is_forty_rubles():
    assert BaseUnit.objects.get(valid_from="2024-01-01").value_byn == Decimal("40.00")


def test_base_units_follow_each_other_without_a_gap_or_an_overlap():
    units = list(BaseUnit.objects.order_by("valid_from"))
    assert [(after.valid_from - before.valid_to).days for before, after in pairwise(units)] == [1] * (
        len(units) - 1
    )


def test_kinds_of_acts_are_acts_and_kinds_of_penalties_no_outcomes():
    assert ActKind.objects.filter(slug="detention").exists()
    assert not ActKind.objects.filter(slug__in=["repeat-detention", "arrest", "fine"]).exists()
    assert not PenaltyKind.objects.filter(slug__in=OUTCOMES_NOT_PENALTIES).exists()


# Brought up to date


def test_loading_again_changes_nothing():
    rows = Court.history.count()
    assert load_reference(get_model) == Loaded(0, 0, 0)
    assert Court.history.count() == rows


OCCUPATIONS = Table(
    "occupations.csv",
    "Occupation",
    "slug",
    {"name_be": "name_be", "name_en": "name_en", "provenance": "source"},
)


def loaded(tmp_path, *rows, columns="slug,name_be,name_en,source,certainty"):
    file = tmp_path / "occupations.csv"
    file.write_text("\n".join([columns, *rows]), encoding="utf-8")
    return load_table(OCCUPATIONS, file, Occupation)


def test_a_new_row_is_added_with_a_history_of_its_own(tmp_path):
    assert loaded(tmp_path, "beekeeper,пчаляр,beekeeper,a list,sourced") == Loaded(added=1)
    row = Occupation.objects.get(slug="beekeeper")
    assert (row.name_be, row.name_en, row.provenance) == ("пчаляр", "beekeeper", "a list")
    assert row.history.get().history_type == "+"


@pytest.mark.parametrize("certainty", ["unsure", "guess", ""])
def test_a_row_nobody_is_sure_of_is_never_there(tmp_path, certainty):
    assert loaded(tmp_path, f"beekeeper,пчаляр,beekeeper,a list,{certainty}") == Loaded()
    assert not Occupation.objects.filter(slug="beekeeper").exists()


def test_a_field_nobody_edited_is_brought_up_to_date(tmp_path):
    loaded(tmp_path, "beekeeper,пчаляр,bee keeper,a list,sourced")
    assert loaded(tmp_path, "beekeeper,пчаляр,beekeeper,a list,sourced") == Loaded(updated=1)
    row = Occupation.objects.get(slug="beekeeper")
    assert (row.name_en, row.history.count()) == ("beekeeper", 2)


def test_a_field_that_was_edited_here_is_left_alone_and_the_others_are_not(tmp_path):
    loaded(tmp_path, "beekeeper,пчаляр,bee keeper,a list,sourced")
    row = Occupation.objects.get(slug="beekeeper")
    row.name_be = "бортнік"
    write_reference(row, cast.alice())
    assert loaded(tmp_path, "beekeeper,пчалавод,beekeeper,a list,sourced") == Loaded(updated=1, kept=1)
    row.refresh_from_db()
    assert (row.name_be, row.name_en) == ("бортнік", "beekeeper")
    assert loaded(tmp_path, "beekeeper,пчалавод,beekeeper,a list,sourced") == Loaded()
    assert loaded(tmp_path, "beekeeper,пчаляр-2,beekeeper,a list,sourced") == Loaded(updated=1, kept=1)


def test_a_row_made_here_keeps_what_was_written_when_the_same_word_is_shipped_later(tmp_path):
    write_reference(Occupation(slug="beekeeper", name_be="бортнік"), cast.alice())
    assert loaded(tmp_path, "beekeeper,пчаляр,beekeeper,a list,sourced") == Loaded(updated=1, kept=1)
    row = Occupation.objects.get(slug="beekeeper")
    assert (row.name_be, row.name_en) == ("бортнік", "beekeeper")


def test_an_amount_written_with_fewer_zeros_is_not_an_edit():
    BaseUnit.objects.get(valid_from="2024-01-01").refresh_from_db()
    table = next(table for table in TABLES if table.model == "BaseUnit")
    assert load_table(table, HERE / table.file, BaseUnit) == Loaded()


def test_the_command_says_what_it_did(capsys):
    court = Court.objects.get(slug="kobryn")
    Occupation.objects.get(slug="teacher").delete()
    stale = Court.objects.get(slug="kobryn")
    stale.shipped, stale.name_en = stale.shipped | {"name_en": "Kobrin Court"}, "Kobrin Court"
    stale.save()
    edited = Region.objects.get(slug="BY-HM")
    edited.shipped, edited.name_en = edited.shipped | {"name_en": "Mensk"}, "Miensk"
    edited.save()
    call_command("load_reference")
    assert capsys.readouterr().out == (
        "Reference data: 1 added, 2 brought up to date, 1 edited values left as they are.\n"
    )
    assert Region.objects.get(slug="BY-HM").name_en == "Miensk"
    assert Court.objects.get(slug="kobryn").name_en == court.name_en
