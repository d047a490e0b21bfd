"""News for the tests of the public site: a small verified case file, and articles about January 2024."""

from django.contrib.auth.models import Permission, User

from reports.drafting import draft_report, use_todays_figures
from reports.models import NewsArticle
from reports.periods import read_period
from reports.published import freeze
from tests import cast
from tests.reports.approved import publish

JANUARY = read_period("2024-01")


def editor() -> User:
    user = cast.edita()
    user.user_permissions.add(
        *Permission.objects.filter(content_type__app_label="reports", codename__endswith="newsarticle")
    )
    return User.objects.get(pk=user.pk)


def documented_january() -> None:
    """Three detentions (one of a woman with children) and a trial, all verified."""
    raid = cast.incident(date="2024-01-23")
    people = [cast.person(sex=sex, has_minor_children=sex == "female") for sex in ("female", "male", "male")]
    acts = [cast.act(incident=raid, person=person, agency_id="kgb") for person in people]
    trial = cast.trial(date="2024-01-30", charges=["koap-24.23"], penalties=[("arrest", 15, "days")])
    cast.all_verified([*acts, trial])


def drafted(language: str = "en") -> NewsArticle:
    return draft_report(JANUARY, language, editor())


def late_detention(article: NewsArticle) -> NewsArticle:
    """One more becomes known, and the story is given today's figures."""
    person = cast.person(sex="male", has_minor_children=False)
    cast.verified(cast.act(incident=cast.incident(date="2024-01-24"), person=person, agency_id="kgb"))
    use_todays_figures(article, editor())
    return NewsArticle.objects.select_related("story__release", "current__release").get(pk=article.pk)


def published(language: str = "en") -> NewsArticle:
    article = drafted(language)
    publish(article, editor())
    return article


def read_anew(article: NewsArticle) -> None:
    """Readers read what is stored of it by now, whoever approved that."""
    now = NewsArticle.objects.select_related("story").get(pk=article.pk)
    freeze(now, "edit", editor())
    now.save()
