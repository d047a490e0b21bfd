"""The first publications: drafted from the records by the editor, with a picture, and published."""

import csv
from collections.abc import Callable
from pathlib import Path

import vl_convert
from django.contrib.auth.models import User
from django.core.files.base import ContentFile
from django.db import transaction

from cases.models.fields import LANGUAGES
from reports.approving import approve
from reports.drafting import draft_report
from reports.models import NewsArticle, Photo, SiteBlock
from reports.periods import read_period
from reports.publishing import publish
from reports.seen import fingerprint

HERE = Path(__file__).parent
# Oldest first, so that each can point to the one before it. The last one is the page everything is measured by.
PERIODS = ("2023-Q4", "2024-01", "2024-02", "2024-Q1")
CAPTIONS = {
    "caption_be": "Прадуктовыя наборы. Ілюстрацыя",
    "caption_ru": "Продуктовые наборы. Иллюстрация",
    "caption_en": "Food parcels. Illustration",
}
SEEN = {
    "alt_be": "Малюнак: кардонныя скрынкі на стале, складзеныя побач і горкай",
    "alt_ru": "Рисунок: картонные коробки на столе, составленные рядом и друг на друга",
    "alt_en": "A drawing of cardboard boxes on a table, beside and on top of each other",
}


def publish_first(editor: User, second: User, say: Callable[[str], None]) -> None:
    if NewsArticle.objects.filter(story__release__isnull=False).exists():
        say("The first publications are already there.")
        return
    with transaction.atomic():
        _site_blocks()
        photo = _photo()
        for label in PERIODS:
            for language in LANGUAGES:
                article = draft_report(read_period(label), language, editor)
                if label == PERIODS[-1] and article.story.photo is None:
                    article.story.photo = photo
                    article.story.save()
                approve(article, second, seen=fingerprint(article))
                publish(article, editor)
            say(f"{label}: published in Belarusian, Russian and English")


def _photo() -> Photo:
    """A drawing, because a photograph would show somebody."""
    drawn = vl_convert.svg_to_png((HERE / "parcels.svg").read_text(encoding="utf-8"), scale=1.0)
    photo = Photo(credit="Viasna", licence=Photo.Licence.OWN, people_consented=True, **CAPTIONS, **SEEN)
    photo.image = ContentFile(drawn, name="parcels.png")
    photo.save()
    return photo


def _site_blocks() -> None:
    with (HERE / "site.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            SiteBlock.objects.create(**row)
