"""What readers are told of how a publication changed: dated notes, and the list of its versions."""

from typing import Any

from django.utils.translation import gettext

from reports.models import NewsArticle, PublishedVersion
from reports.pages import ChangedFigure, EarlierVersion, ListedVersion, RevisionNote, VersionsPage
from reports.site import addresses
from reports.site.frame import meta, moment
from reports.wording.labels import no_data
from reports.wording.method import status_word
from reports.wording.numbers import decimal

Kind = PublishedVersion.Kind


def versions_read(article: NewsArticle) -> list[PublishedVersion]:
    """Every version that readers have seen, the newest first, without the texts; kept with the article. One query."""
    kept: list[PublishedVersion] | None = article.__dict__.get("_versions_read")
    if kept is None:
        found = PublishedVersion.objects.seen().filter(article=article.pk).order_by("-number")
        kept = list(
            found.select_related("release").defer("content", "release__document", "release__context")
            if article.pk
            else []
        )
        article.__dict__["_versions_read"] = kept
    return kept


def keep_versions(article: NewsArticle, other: NewsArticle) -> None:
    """Of the same publication in another version the list is the same: it is not asked for again."""
    other.__dict__["_versions_read"] = versions_read(article)


def has_several(article: NewsArticle) -> bool:
    return len(versions_read(article)) > 1


def notes_of(article: NewsArticle) -> tuple[RevisionNote, ...]:
    """Of the version that is read and those before it, the newest first."""
    version = article.current
    return tuple(
        note_of_version(one, article.language)
        for one in versions_read(article)
        if one.kind in PublishedVersion.NOTED and version and one.number <= version.number
    )


def note_of_version(version: PublishedVersion, language: str) -> RevisionNote:
    return RevisionNote(
        kind=version.kind,  # type: ignore[arg-type]
        at=moment(version.published_at, language),
        note=version.note,
        why=version.changes.get("why", ""),
        figures=tuple(_figure(one, language) for one in version.changes.get("figures", ())),
        substantial=version.is_substantial,
    )


def _figure(change: dict[str, Any], language: str) -> ChangedFigure:
    old, new = (
        no_data(language) if change[name] is None else decimal(change[name], language)
        for name in ("old", "new")
    )
    return ChangedFigure(change["label"], old, new)


def note_of(article: NewsArticle) -> str:
    """For a feed: what the version that is read changed, when readers were told of it."""
    version = article.current
    return version.note if version and version.kind in PublishedVersion.NOTED else ""


def retraction(article: NewsArticle) -> RevisionNote | None:
    return note_of_version(article.current, article.language) if article.current else None


def earlier_version(article: NewsArticle, version: PublishedVersion) -> EarlierVersion | None:
    """The banner over a version, or None for the one that is current."""
    later = [one for one in versions_read(article) if one.number > version.number]
    if not later:
        return None
    return EarlierVersion(
        number=version.number,
        published=moment(version.published_at, article.language),
        replaced=moment(later[-1].published_at, article.language),
        current=addresses.publication(article),
        versions=addresses.versions(article),
    )


def versions_page(article: NewsArticle, headline: str) -> VersionsPage:
    language, newest = article.language, article.current
    return VersionsPage(
        meta=meta(
            gettext("Versions of “%(headline)s”") % {"headline": headline},
            gettext("Every version of this publication that readers have seen."),
            language,
            addresses.versions(article),
            indexed=False,
        ),
        headline=headline,
        current=addresses.publication(article),
        versions=tuple(
            ListedVersion(
                number=one.number,
                published=moment(one.published_at, language),
                kind_words=one.get_kind_display(),
                url=addresses.version(article, one.number),
                is_current=newest is not None and one.number == newest.number,
                note=note_of_version(one, language) if one.kind in PublishedVersion.NOTED else None,
                status_words=status_word(one.release.status, language) if one.release else "",
            )
            for one in versions_read(article)
        ),
    )
