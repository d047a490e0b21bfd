"""A chart shows each value once, at its true size, to eyes and ears, on a page and as a file."""

import io
import re
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest
from PIL import Image

from reports.charts import (
    Bar,
    Chart,
    Panel,
    file_csv,
    file_png,
    file_svg,
    inline_svg,
    month_label,
    share_image_png,
    shared_png,
    year_notes,
)
from reports.charts.lettering import BOLD, width_of, wrap
from reports.charts.shares import shared_out

SVG = "{http://www.w3.org/2000/svg}"
MONTHS = Chart(
    kind="months",
    slug="chart-1",
    language="en",
    title="The most detentions were in January",
    subtitle="Documented detentions by month.",
    description="December – 1,183, January – 406.",
    label_heading="Month",
    value_heading="Detentions",
    note="Documented cases only.",
    source="Release 2024-Q1-3.",
    bars=(
        Bar("Dec", 1183, "context", note="2023"),
        Bar("Jan", 406, "claim", note="2024"),
        Bar("Feb", 322, provisional=True),
        Bar("Mar", None),
        Bar("not known", 5, key="unknown"),
    ),
)
REGIONS = replace(
    MONTHS,
    kind="regions",
    bars=(
        Bar("Minsk", 381, key="BY-HM"),
        Bar("Brest region", 0, key="BY-BR"),
        Bar("not known", 2, key="unknown"),
    ),
)
SHARES = replace(
    MONTHS,
    kind="shares",
    bars=(Bar("women", 329, "claim"), Bar("men", 641, "context"), Bar("not known", 17, key="unknown")),
)
RANKING = replace(MONTHS, kind="ranking", bars=(Bar("Savecki court", 231, "claim"), Bar("Lida court", 41)))
MULTIPLES = replace(
    MONTHS,
    kind="multiples",
    bars=(),
    panels=(
        Panel("Minsk", (Bar("Jan", 40), Bar("Feb", 20)), "BY-HM", "claim"),
        Panel("Brest region", (Bar("Jan", 10, provisional=True), Bar("Feb", 0, words="0–2")), "BY-BR"),
    ),
)
LINES = replace(
    MONTHS,
    kind="lines",
    bars=(),
    panels=(
        Panel("2024", (Bar("Jan", 50, provisional=True), Bar("Feb", 30)), "now", "claim"),
        Panel("2023", (Bar("Jan", 25), Bar("Feb", 100)), "before", "context"),
    ),
)
ALL = pytest.mark.parametrize(
    "chart", [MONTHS, REGIONS, SHARES, RANKING, MULTIPLES, LINES], ids=lambda chart: chart.kind
)


def drawn(chart: Chart) -> ET.Element:
    return ET.fromstring(inline_svg(chart))


def boxes(chart: Chart, mark: str) -> list[ET.Element]:
    return [box for box in drawn(chart).findall("rect") if box.get("class") == f"chart-{mark}"]


def heights(chart: Chart, mark: str) -> list[float]:
    return [float(box.get("height", "")) for box in boxes(chart, mark)]


@ALL
def test_a_chart_is_read_out_by_its_title_and_its_description(chart: Chart) -> None:
    svg = drawn(chart)
    assert svg.get("role") == "img"
    named = {part.get("id"): part.text for part in svg if part.tag in ("title", "desc")}
    assert [named[part] for part in svg.get("aria-labelledby", "").split()] == [
        chart.title,
        chart.description,
    ]


@ALL
def test_every_value_is_printed_where_it_is_drawn(chart: Chart) -> None:
    written = [text.text for text in drawn(chart).iter("text")]
    assert [value for bar in chart.drawn_bars if (value := chart.above(bar)) not in written] == []


@ALL
def test_nothing_in_a_chart_is_styled_against_the_policy_of_the_site(chart: Chart) -> None:
    for svg in (inline_svg(chart), file_svg(chart)):
        assert not re.search(r"<(style|script)|\s(style|on\w+)=", svg)


@ALL
def test_words_in_a_file_are_never_smaller_than_twelve_pixels(chart: Chart) -> None:
    written = ET.fromstring(file_svg(chart))
    sizes = {float(size) for part in written.iter() if (size := part.get("font-size"))}
    assert min(sizes) >= 12


@ALL
def test_a_file_carries_its_title_unit_caveat_and_source(chart: Chart) -> None:
    written = [text.text for text in ET.fromstring(file_svg(chart)).iter(f"{SVG}text")]
    assert {chart.title, chart.subtitle, chart.note, chart.source} <= set(written)


@ALL
def test_two_charts_of_one_page_share_no_id(chart: Chart) -> None:
    def ids(svg: ET.Element) -> set[str]:
        return {part.get("id", "") for part in svg.iter() if part.get("id")}

    assert ids(drawn(chart)) & ids(drawn(replace(chart, slug="chart-2"))) == set()


def test_bars_start_at_zero() -> None:
    assert heights(MONTHS, "context") == [170]
    assert heights(MONTHS, "claim") == [round(170 * 406 / 1183, 1)]


def test_the_bar_the_title_speaks_of_is_the_only_one_in_its_colour() -> None:
    assert len(boxes(MONTHS, "claim")) == 1


def test_a_provisional_bar_is_hatched_and_said_to_be_provisional() -> None:
    hatched = [box for box in drawn(MONTHS).findall("rect") if box.get("fill") == "url(#chart-1-own-hatched)"]
    assert [float(box.get("height", "")) for box in hatched] == [round(170 * 322 / 1183, 1)]
    assert [label for label, _, provisional in MONTHS.rows if provisional] == ["Feb"]
    assert MONTHS.has_provisional


def test_no_data_is_a_dash_without_a_bar_and_words_in_the_table() -> None:
    assert "–" in [text.text for text in drawn(MONTHS).iter("text")]
    assert heights(MONTHS, "own") == [0]
    assert ("Mar", "no data", False) in list(MONTHS.rows)


def test_what_is_not_known_is_an_outline() -> None:
    assert heights(MONTHS, "unknown") == [round(170 * 5 / 1183, 1)]


def test_the_table_holds_what_is_drawn_with_numbers_as_readers_write_them() -> None:
    assert list(MONTHS.rows)[:2] == [("Dec 2023", "1,183", False), ("Jan 2024", "406", False)]


def test_a_chart_without_any_value_can_be_drawn() -> None:
    assert "–" in inline_svg(replace(MONTHS, bars=(Bar("Jan", None),)))


def test_a_region_without_cases_is_the_palest_and_the_largest_the_darkest() -> None:
    assert len(boxes(REGIONS, "tile-0")) == 1
    assert len(boxes(REGIONS, "tile-5")) == 1


def test_a_region_without_a_tile_is_an_error() -> None:
    with pytest.raises(KeyError):
        inline_svg(replace(REGIONS, bars=(Bar("Atlantis", 3, key="BY-XX"),)))


@pytest.mark.parametrize(
    ("values", "squares"),
    [
        ((329, 658), [33, 67]),
        ((1, 1, 1), [34, 33, 33]),
        ((329, 641, 17), [33, 65, 2]),
        ((5, None), [100, 0]),
        ((0, 0), [0, 0]),
    ],
)
def test_the_squares_are_a_hundred_whatever_the_values(values: tuple[int, ...], squares: list[int]) -> None:
    assert shared_out(tuple(Bar("", value) for value in values)) == squares


def test_unknown_squares_are_outlined() -> None:
    assert paths(SHARES)["chart-unknown"].count("M") == 2
    assert len(boxes(SHARES, "unknown")) == 1, "in the legend"


def paths(chart: Chart) -> dict[str, str]:
    return {path.get("class", ""): path.get("d", "") for path in drawn(chart).iter("path")}


def test_small_charts_have_one_scale_and_the_highest_bar_fills_it() -> None:
    assert paths(MULTIPLES) == {
        "chart-claim": "M0.09 56v-56.0h0.82V56zM1.09 56v-28.0h0.82V56z",
        "chart-pale-own": "M0.09 56v-14.0h0.82V56z",
    }


def test_each_small_chart_stands_where_its_region_lies() -> None:
    places = {text.text: (text.get("x"), text.get("y")) for text in drawn(MULTIPLES).iter("text")}
    assert places["Minsk"] == ("25.00%", "142")
    assert places["Brest region"] == ("0.00%", "270")


def test_the_table_of_small_charts_has_a_row_a_region_and_a_column_a_month() -> None:
    table = MULTIPLES.table
    assert (table.columns, [(row.label, row.cells) for row in table.rows]) == (
        ("Jan", "Feb"),
        [("Minsk", ("40", "20")), ("Brest region", ("10", "0–2"))],
    )


def test_with_many_months_only_the_highest_bar_has_its_number() -> None:
    year = tuple(Bar(f"m{number}", number) for number in range(1, 13))
    chart = replace(MULTIPLES, panels=(Panel("Minsk", year, "BY-HM"),))
    assert [text.text for text in drawn(chart).iter("text")] == ["Minsk", "m1", "12", "m12"]


def test_lines_start_at_zero_and_the_highest_point_is_at_the_top() -> None:
    assert paths(LINES) == {
        "chart-line-context": "M50.0 112.5L150.0 0.0",
        "chart-line-claim": "M50.0 75.0L150.0 105.0",
    }


def test_a_provisional_point_is_hollow() -> None:
    dots = [dot.get("class") for dot in drawn(LINES).iter("circle")]
    assert dots == ["chart-dot-context", "chart-dot-context", "chart-dot-claim-hollow", "chart-dot-claim"]


def test_of_two_points_the_larger_has_its_number_above_and_the_smaller_below() -> None:
    down = {text.text: float(text.get("y", "")) for text in drawn(LINES).iter("text")}
    point = {50: 151, 25: 188.5, 100: 76, 30: 181}
    assert down["50"] == point[50] - 10
    assert down["25"] == point[25] + 20
    assert down["100"] == point[100] - 10


def test_lines_are_a_table_with_a_column_for_each() -> None:
    assert LINES.table.columns == ("2024", "2023")
    assert [(row.label, row.cells) for row in LINES.table.rows] == [
        ("Jan", ("50", "25")),
        ("Feb", ("30", "100")),
    ]


def test_what_is_not_drawn_stands_in_the_table_and_the_file() -> None:
    chart = replace(RANKING, undrawn=(Bar("other courts", 12),))
    assert "other courts" not in inline_svg(chart)
    assert [row.label for row in chart.table.rows] == ["Savecki court", "Lida court", "other courts"]
    assert "other courts,12,no" in file_csv(chart)


def test_a_file_with_several_rows_of_bars_says_of_each_number_which_it_is_of() -> None:
    assert file_csv(MULTIPLES).splitlines()[:3] == [
        "series,label,value,provisional", "Minsk,Jan,40,no", "Minsk,Feb,20,no",
    ]  # fmt: skip


@ALL
def test_every_chart_can_be_the_picture_of_a_page(chart: Chart) -> None:
    with Image.open(io.BytesIO(shared_png(chart))) as picture:
        assert picture.size == (1200, 630)


def test_text_of_a_chart_is_never_markup() -> None:
    chart = replace(MONTHS, title="<script>alert(1)</script>", bars=(Bar("<b>&", 1),))
    assert "<script" not in inline_svg(chart) + file_svg(chart)
    assert "&lt;b&gt;&amp;" in inline_svg(chart)


def test_numbers_are_taken_away_as_they_are_with_blanks_for_no_data() -> None:
    assert file_csv(replace(MONTHS, bars=MONTHS.bars[1:4])) == (
        "label,value,provisional\nJan 2024,406,no\nFeb,322,yes\nMar,,no\n"
    )


def test_a_label_leaves_the_house_as_text_never_as_a_formula() -> None:
    assert "'=1+1,5,no" in file_csv(replace(MONTHS, bars=(Bar("=1+1", 5),)))


def test_the_picture_of_a_chart_is_twice_as_fine_as_its_drawing() -> None:
    with Image.open(io.BytesIO(file_png(RANKING))) as picture:
        assert picture.width == 1440


@pytest.mark.parametrize(
    ("key", "language", "label"),
    [("2024-01", "en", "Jan"), ("2024-05", "be", "май"), ("2024-02", "ru", "февр.")],
)
def test_months_have_short_names(key: str, language: str, label: str) -> None:
    assert month_label(key, language) == label


def test_a_year_is_named_once() -> None:
    assert year_notes(["2023-11", "2023-12", "2024-01", "2024-02"]) == ["2023", "", "2024", ""]


def test_lines_of_words_are_no_wider_than_their_place() -> None:
    lines = wrap("Амаль тысячу чалавек затрымалі ў Беларусі за першыя тры месяцы", BOLD, 22, 300)
    assert len(lines) > 1
    assert [line for line in lines if width_of(line, BOLD, 22) > 300] == []


@pytest.mark.parametrize(
    ("headline", "number"),
    [
        ("Almost a thousand people were detained in the first three months of 2024 in Belarus", "987"),
        ("Амаль тысячу чалавек затрымалі ў Беларусі за першыя тры месяцы 2024 года", "Каля траціны"),
        ("Слова " * 60, ""),
    ],
)
def test_the_share_image_is_of_the_size_that_networks_ask_for(headline: str, number: str) -> None:
    image = share_image_png(headline, "2024", number, "затрыманняў задакументавана", "be")
    with Image.open(io.BytesIO(image)) as picture:
        assert picture.size == (1200, 630)
