"""What all spellings of a word have in common."""

import csv
from pathlib import Path

import pytest

from cases.matching.reading import read_name
from cases.matching.skeleton import is_lacinka, one_letter_less, word_of

with (Path(__file__).parent.parent / "names" / "public_figures.csv").open(
    encoding="utf-8", newline=""
) as file:
    FIGURES = list(csv.DictReader(file))


def skeletons(*words):
    return {word_of(word, is_lacinka(word)).skeleton for word in words}


@pytest.mark.parametrize(
    ("words", "skeleton"),
    [
        ("Ціханоўскі Тихановский Tsikhanouski Tikhanovsky TSIKHANOUSKI Cichanoŭski", "THNVSK"),
        ("Бяляцкі Беляцкий Bialiatski Belyatsky Bialacki", "BLTK"),
        ("Шчарбакоў Щербаков Shcharbakou Shcherbakov Ščarbakoŭ", "XCRBKV"),
        ("Воўчак Волчак Vouchak Volchak", "VVCK"),
        ("Павук Паук Pavuk", "PVK"),
        ("Мядзведзеў Медведев Miadzvedzeu Medvedev", "MDVDV"),
        ("Лук’янаў Лукьянов Lukyanau", "LKNV"),
        ("Рыжаў Рыжова Ryzhova", "RJV"),
    ],
)
def test_all_spellings_of_a_surname_have_one_skeleton(words, skeleton):
    assert skeletons(*words.split()) == {skeleton}


def test_other_surnames_have_another():
    assert len(skeletons("Ціханоўскі", "Ціханаў", "Каханоўскі", "Лукашук", "Лукашэнка")) == 5


@pytest.mark.parametrize(
    ("language", "alike"), [("ru", 46), ("en", 46), ("lacinka", 45), ("russian_latin", 46)]
)
def test_of_46_public_figures_so_many_share_a_surname_and_a_given_name_in_both_spellings(language, alike):
    def same(figure):
        one, other = read_name(figure["be"]), read_name(figure[language].split("; ")[0])
        surnames = {word.skeleton for word in one.surnames} & {word.skeleton for word in other.surnames}
        return bool(surnames and one.givens & other.givens)

    assert sum(map(same, FIGURES)) == alike


def test_two_words_with_one_slip_between_them_share_a_skeleton_with_a_letter_less():
    assert one_letter_less("ABC") == {"BC", "AC", "AB"}
    lost, changed, added = one_letter_less("THVSK"), one_letter_less("THMVSK"), one_letter_less("THNNVSK")
    right = {"THNVSK"} | one_letter_less("THNVSK")
    assert [bool(right & keys | right & {"THVSK"}) for keys in (lost, changed, added)] == [True] * 3
