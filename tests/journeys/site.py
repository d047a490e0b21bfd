"""A small public site with something on every page: three months of records, two stories in three languages."""

from dataclasses import dataclass

from cases.models import CaseRecord
from reports.drafting import draft_report
from reports.models import NewsArticle, NewsBlock, Photo, SiteBlock
from reports.models.news import LANGUAGES
from reports.periods import read_period
from reports.site import addresses
from tests import cast
from tests.reports.approved import publish
from tests.reports.pictures import kept_document, kept_photo
from tests.reports.site import news


@dataclass(frozen=True)
class PublicSite:
    article: NewsArticle  # about the quarter, in English

    @property
    def publication(self) -> str:
        return addresses.publication(self.article)

    @property
    def release(self) -> str:
        assert self.article.story.release is not None
        return addresses.release(self.article.story.release, "en")

    @property
    def chart(self) -> str:
        return addresses.chart_page(self.article, self.article.blocks.get(kind="chart").pk)

    @property
    def pages(self) -> list[str]:
        """One of every kind; the last is not there."""
        year = self.article.published_at.year  # type: ignore[union-attr]
        return [
            "/en/",
            self.publication,
            f"/en/archive/{year}/",
            "/en/data/",
            self.release,
            self.chart,
            "/en/method/",
            "/en/people/",
            "/api/v1/docs/en/",
            "/api/v1/docs/en/acts/",
            "/en/nothing-here/",
        ]


def public_site() -> PublicSite:
    documented_quarter()
    for kind in SiteBlock.Kind:
        SiteBlock.objects.create(
            kind=kind, language="en", title=kind.label.capitalize(), text="What we do together.",
            link="https://example.org/", link_label="How to help",
        )  # fmt: skip
    photo = any_photo()
    for period in ("2024-01", "2024-Q1"):
        # All are drafted before anything of an own is added: it would wait for its translation in the others.
        drafts = [draft_report(read_period(period), language, news.editor()) for language, _name in LANGUAGES]
        for article in drafts:
            article.story.photo = photo
            article.story.save()
            with_media(article, photo)
            publish(article, news.editor())
    return PublicSite(NewsArticle.objects.get(language="en", story__release__period_label="2024-Q1"))


def with_media(article: NewsArticle, photo: Photo) -> None:
    """Something of everything that a page can show beside its text."""
    for position, values in enumerate(
        (
            {"kind": "photo", "photo": photo},
            {"kind": "video", "text": "The trial", "link": "https://www.youtube.com/watch?v=dQw4w9WgXcQ"},
            {"kind": "document", "document": kept_document()},
            {"kind": "quote", "text": "This is arbitrary.", "speaker": "A lawyer of Viasna"},
        ),
        start=900,
    ):
        NewsBlock.objects.create(article=article, position=position, **values)  # type: ignore[arg-type]


def documented_quarter() -> None:
    campaign, records = cast.campaign(), list[CaseRecord]()
    for day, region, sexes in (
        ("2024-01-23", "BY-HM", ("female",) * 4 + ("male",) * 4 + ("",)),  # groups of five may be named
        ("2024-02-25", "BY-BR", ("male",)),
        ("2024-03-24", "BY-HO", ("female", "male")),
    ):
        incident = cast.incident(date=day, region_id=region, campaign=campaign)
        for sex in sexes:
            person = cast.person(sex=sex, has_minor_children=sex == "female")
            records.append(cast.act(incident=incident, person=person, agency_id="kgb"))
    for day, penalty in (("2024-01-30", ("arrest", 15, "days")), ("2024-02-01", ("fine", 370, "byn"))):
        records.append(cast.trial(date=day, charges=["koap-24.15"], penalties=[penalty], court_id="kobryn"))
    cast.all_verified(records)


def any_photo() -> Photo:
    return kept_photo((1200, 800))
