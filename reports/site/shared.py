"""Pictures of a publication as PNG: drawn once, kept as files.

Drawing one takes up to a third of a second, which a server could be kept busy with by asking again and again.
"""

import hashlib
from collections.abc import Callable

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from reports.charted import shared_chart
from reports.charts import Chart, file_png, file_svg, share_image_png, shared_png
from reports.charts_offered import offered
from reports.models import NewsArticle
from reports.references import plain_text
from reports.site import counted
from reports.site.drawn import chart_of


def share_image(article: NewsArticle) -> bytes:
    """What is shown where the publication is shared: 1200 × 630."""
    release, language = article.story.release, article.language
    chosen = chart_for_sharing(article)
    if chosen:
        return _kept("share", f"chart {file_svg(chosen)}", lambda: shared_png(chosen))
    headline = plain_text(article.headline, article.story.quotes, language)
    figure = next(iter(counted.key_figures(release, language)), None) if release else None
    words = (
        headline,
        article.kicker,
        figure.value if figure else "",
        figure.label if figure else "",
        language,
    )
    return _kept("share", repr(words), lambda: share_image_png(*words))


def chart_for_sharing(article: NewsArticle) -> Chart | None:
    """The chart chosen as the picture of the page, if there is one that may be shown."""
    release, block = article.story.release, shared_chart(article)
    asked = offered(block.shows, block.look) if block else None
    return chart_of(release, asked, article.language, "shared")[0] if release and asked else None


def chart_image(chart: Chart) -> bytes:
    return _kept("charts", file_svg(chart), lambda: file_png(chart))


def _kept(folder: str, shows: str, draw: Callable[[], bytes]) -> bytes:
    """The picture of what it shows: the kept file, or the one that is drawn now."""
    name = f"{folder}/{hashlib.sha256(shows.encode()).hexdigest()[:32]}.png"
    if not default_storage.exists(name):
        default_storage.save(name, ContentFile(draw()))
    with default_storage.open(name) as file:
        return bytes(file.read())
