"""Of each kind of block only what belongs to it is kept, and what is missing is said at its field."""

from typing import Any

import pytest

from reports.block_forms import BlockForm
from reports.models import NewsBlock

pytestmark = pytest.mark.django_db


def form(kind: str, **typed: Any) -> Any:
    bound = BlockForm({"kind": kind, "position": "10", **typed})
    bound.is_valid()
    return bound


def test_what_belongs_to_another_kind_is_emptied() -> None:
    typed = {"text": "Words", "speaker": "Somebody", "shows": "detentions.by_month", "link": "no address"}
    block = form("paragraph", **typed)
    assert block.errors == {}
    kept = {name: getattr(block.instance, name) for name in ("text", "speaker", "shows", "link")}
    assert kept == {"text": "Words", "speaker": "", "shows": "", "link": ""}


@pytest.mark.parametrize(
    ("kind", "field", "sentence"),
    [
        ("paragraph", "text", "This block has no text."),
        ("callout", "text", "This block has no text."),
        ("chart", "shows", "“” is not a chart."),
        ("related", "related", "There is a place for the card of a related publication, but none is chosen."),
        ("photo", "photo", "Choose the photo of this block."),
        ("document", "document", "Choose the document of this block."),
        ("figures", "__all__", "The strip of key figures shows those of a release, but the story has none."),
    ],
)
def test_what_is_missing_is_said_at_its_field(kind: str, field: str, sentence: str) -> None:
    errors = form(kind).errors
    assert list(errors) == [field]
    assert errors[field][0].startswith(sentence)


def test_a_video_lacks_its_title_and_its_address() -> None:
    assert form("video").errors == {
        "text": ["Write the title of the video: readers decide by it whether to open it."],
        "link": [
            "Give the address of the video. It begins with https://, for example https://www.youtube.com/watch?v=…"
        ],
    }
    assert list(form("video", text="A film", link="no address").errors) == ["link"]


def test_each_kind_says_what_belongs_to_it() -> None:
    assert set(NewsBlock.FIELDS_OF) == set(NewsBlock.Kind)
    assert {name for names in NewsBlock.FIELDS_OF.values() for name in names} <= set(NewsBlock.CONTENT)
