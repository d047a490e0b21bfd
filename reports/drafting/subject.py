"""What a page is drafted of: a release in a language, told with the names that stand beside its figures."""

import datetime
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from reports.models import Release
from reports.periods import Period, read_period
from reports.wording import article_names, said_part
from reports.wording.telling import Telling


@dataclass(frozen=True)
class Subject:
    """``release`` is None for pages of a family that needs no figures."""

    language: str
    release: Release | None = None

    @cached_property
    def telling(self) -> Telling:
        """Raises ValueError where there are no figures."""
        if self.release is None:
            raise ValueError("A page without a release tells no figures.")
        return telling_of(self.release, self.language)

    @property
    def period(self) -> Period:
        period: Period = self.telling.period  # type: ignore[assignment]
        return period


def telling_of(release: Release, language: str) -> Telling:
    """With everything the figures alone do not decide: whether "not used before" is true, what was behind a month,
    with which period a comparison is fair."""
    return Telling(
        release.document,
        release.period,
        language,
        mark=True,
        names=names_in(release, language),
        coverage_start=_coverage_start(release),
        first_use_may_be_said=first_use_may_be_said(release),
        peak_campaign=release.context.get("peak_campaign"),
        compared_with=_fair_comparison(release),
        same_age=_same_age(release),
    )


def say_part(part: str, release: Release, language: str) -> str:
    """The text of a figure paragraph, said of that release in that language; empty where the figures say nothing or the
    part is unknown."""
    return said_part(part, telling_of(release, language))


def names_in(release: Release, language: str) -> dict[str, str]:
    """What stands in the figures as slugs, named in the language, or in another where it has no name in it."""
    names: dict[str, str] = {}
    for slug, article in release.context["articles"].items():
        names |= article_names(slug, article["number"], article["part"], _text(article["title"], language))
    for slug, campaign in release.context["campaigns"].items():
        names[f"campaign:{slug}"] = _text(campaign["description"], language) or _text(
            campaign["name"], language
        )
    return names


def _text(texts: dict[str, str], language: str) -> str:
    return next((texts[code] for code in (language, "be", "ru", "en") if texts.get(code)), "")


def first_use_may_be_said(release: Release) -> bool:
    """All first uses rest on records that reach back far enough (docs/figures.md)."""
    uses: dict[str, Any] = release.context["first_uses"]
    return bool(uses) and all(use["may_be_said"] for use in uses.values())


def _coverage_start(release: Release) -> datetime.date | None:
    since = [use["since"] for use in release.context["first_uses"].values() if use["since"]]
    return datetime.date.fromisoformat(max(since)) if since else None


def _fair_comparison(release: Release) -> Period | None:
    """The other period when both can be given as known at the same age, or when both are final: a provisional one
    always looks smaller than an older one."""
    comparison = release.document["comparison"]
    if not comparison or comparison["detentions"]["total"] is None:
        return None
    comparable = _same_age(release) is not None or release.status == "final"
    return read_period(comparison["with"]) if comparable else None


def _same_age(release: Release) -> int | None:
    """How many days after the end of each period the two are known by the release, when its history says so."""
    maturity = release.context.get("maturity")
    return maturity["days"] if maturity and maturity["reached"] else None
