"""The text of a block: a little Markdown, references first, and nothing that could harm a reader."""

import pytest

from cases.public_people import NOTHING
from reports.models import Release
from reports.references import BadReference
from reports.rich_text import plain_rich_text, rich_text, without_markup

RELEASE = Release(
    period_label="2024-Q1", revision=1, document={"figures": {"detentions": {"total": 1987, "a*b*c": 5}}}
)


def html(text: str) -> str:
    return str(rich_text(text, RELEASE, "en"))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("One.\n\nTwo.", "<p>One.</p>\n<p>Two.</p>"),
        ("One  \ntwo", "<p>One<br>\ntwo</p>"),
        ("**Strong** and *slanted*", "<p><strong>Strong</strong> and <em>slanted</em></p>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>"),
        ("[here](/en/method/)", '<p><a href="/en/method/">here</a></p>'),
        ("[here](https://else.example/)", '<p><a href="https://else.example/" rel="noopener">here</a></p>'),
        ("[us](mailto:us@news.example)", '<p><a href="mailto:us@news.example">us</a></p>'),
    ],
)
def test_paragraphs_lists_emphasis_and_links(text: str, shown: str) -> None:
    assert html(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "# No heading",
        "> No quotation",
        "    no code",
        "`no code`",
        "```\nno\n```",
        "| a | b |\n|---|---|",
        "a & b",
    ],
)
def test_all_other_markup_is_text(text: str) -> None:
    assert html(text).count("<") == 2


FIGURE = '<a class="figure" href="#figure-detentions.total">'


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("[[detentions.total]] people", f"<p>{FIGURE}1,987</a> people</p>"),
        ("**[[detentions.total]]**", f"<p><strong>{FIGURE}1,987</a></strong></p>"),
        ("[[detentions.total|*almost* _two_ thousand]]", f"<p>{FIGURE}*almost* _two_ thousand</a></p>"),
        ("[[detentions.total|almost\n\ntwo]]", f"<p>{FIGURE}almost two</a></p>"),
        ("[[detentions.total]]. That is all", f"<p>{FIGURE}1,987</a>. That is all</p>"),
        ("- [[detentions.total]]", f"<ul>\n<li>{FIGURE}1,987</a></li>\n</ul>"),
        ("[[detentions.a*b*c]]", '<p><a class="figure" href="#figure-detentions.a*b*c">5</a></p>'),
        # A figure is a link itself, and a link within a link is none.
        ("[all [[detentions.total]]](/en/data/)", f"<p>[all {FIGURE}1,987</a>](/en/data/)</p>"),
        ("[[detentions.total]](https://else.example/)", f"<p>{FIGURE}1,987</a>(https://else.example/)</p>"),
    ],
)
def test_a_reference_is_read_before_any_markup(text: str, shown: str) -> None:
    assert html(text) == shown


def test_a_reference_that_leads_nowhere_is_told() -> None:
    with pytest.raises(BadReference, match="has no figure “detentions\\.many”"):
        html("[[detentions.many]]")


def test_who_is_not_named_is_written_with_other_words_that_begin_a_sentence() -> None:
    text = "**[[person:P-2024-00001|Алена *Ц*|*somebody*]]** came. [[person:P-2024-00001]] left."
    shown = rich_text(text, None, "en", {"P-2024-00001": NOTHING})
    assert shown == "<p><strong>*somebody*</strong> came. A detained person left.</p>"


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<a href='javascript:alert(1)'>x</a>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](java\tscript:alert(1))",
        "[x](&#106;avascript:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](vbscript:msgbox(1))",
        "[x](//else.example/)",
        "[x](file:///etc/passwd)",
        "![x](https://else.example/spy.png)",
        "[x]: javascript:alert(1)\n\n[x]",
        '[x](https://a.example/"onmouseover=alert(1))',
        '[x](https://a.example/ "onmouseover=alert(1)")',
        '[[detentions.total|<script>alert("x")</script>]]',
        '[[detentions.total|" onclick="alert(1)]]',
        "<https://a.example/>",
        "<!-- -->",
    ],
)
def test_nothing_runs_and_nothing_foreign_is_loaded(text: str) -> None:
    found = html(text)
    harmless = (
        *("<p>", "</p>", "</a>", FIGURE),
        '<a href="https://else.example/spy.png" rel="noopener">',
        '<a href="https://a.example/" rel="noopener">',
        '<a href="https://a.example/%22onmouseover=alert(1)" rel="noopener">',
    )
    for tag in harmless:
        found = found.replace(tag, "")
    assert "<" not in found


def test_its_words_are_without_markup_for_whoever_reads_them_as_text() -> None:
    text = (
        "**Al**ena [said](https://a.example/) [[detentions.total|two *thousand*]]:\n\n- so\n- [[person:P-1]]"
    )
    assert plain_rich_text(text, RELEASE, "en") == "Alena said two *thousand*:\nso\nA detained person"
    assert without_markup(text) == "Alena said [[detentions.total|two *thousand*]]:\nso\n[[person:P-1]]"
