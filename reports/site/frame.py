"""What stands around every public page: languages, navigation, the blocks at the foot."""

import datetime
from collections.abc import Mapping

from django.urls import reverse
from django.utils.translation import gettext

from reports.models import SiteBlock
from reports.named import people_in, with_people
from reports.pages import FooterBlock, LanguageLink, Link, Moment, PageMeta
from reports.site import addresses
from reports.wording import dates

# Each language by its own name: who looks for it reads that.
LANGUAGES = {"be": ("Бел", "Беларуская"), "ru": ("Рус", "Русский"), "en": ("Eng", "English")}
FOOTER_ORDER = [kind.value for kind in SiteBlock.Kind]


def meta(
    title: str,
    description: str,
    language: str,
    path: str,
    siblings: Mapping[str, str] | None = None,
    image: str = "",
    image_words: str = "",
    preview: bool = False,
    indexed: bool = True,
) -> PageMeta:
    """``path`` of the page; ``siblings``: language → path of the same page there (none: its front page is offered)."""
    return PageMeta(
        title=title,
        description=description,
        language=language,
        canonical=addresses.whole(path),
        home=addresses.front(language),
        languages=_languages(language, path, siblings or {}),
        navigation=_navigation(language, path),
        footer=_footer(language),
        feed=addresses.whole(addresses.feed(language)),
        image=addresses.whole(image) if image else "",
        image_words=image_words,
        is_preview=preview,
        is_indexed=indexed,
    )


def _languages(language: str, path: str, siblings: Mapping[str, str]) -> tuple[LanguageLink, ...]:
    links = []
    for code, (label, name) in LANGUAGES.items():
        sibling = path if code == language else siblings.get(code, "")
        url, alternate = sibling or addresses.front(code), addresses.whole(sibling) if sibling else ""
        links.append(LanguageLink(code, label, name, url, code == language, alternate))
    return tuple(links)


def _navigation(language: str, path: str) -> tuple[Link, ...]:
    labels = {
        "front": gettext("News"),
        "register": gettext("Political prisoners"),
        "data": gettext("Data"),
        "method": gettext("Method"),
    }
    links = ((label, reverse(name, args=[language])) for name, label in labels.items())
    return tuple(Link(label, url, url == path) for label, url in links)


def _footer(language: str) -> tuple[FooterBlock, ...]:
    blocks = list(SiteBlock.objects.filter(language=language))
    people = people_in(text for block in blocks for text in (block.title, block.text))
    return tuple(
        FooterBlock(
            with_people(block.title, people, language),
            with_people(block.text, people, language),
            Link(block.link_label or block.link, block.link) if block.link else None,
        )
        for block in sorted(blocks, key=lambda block: FOOTER_ORDER.index(block.kind))
    )


def moment(at: datetime.datetime, language: str) -> Moment:
    local = at.astimezone(dates.MINSK)
    return Moment(local, dates.moment(local, language))


def siblings_everywhere(name: str, *arguments: object) -> dict[str, str]:
    """The same page in all languages, for pages that always have it."""
    return {code: reverse(name, args=[code, *arguments]) for code in LANGUAGES}
