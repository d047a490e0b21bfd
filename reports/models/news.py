import datetime
import re
from collections.abc import Iterable
from typing import Self

from django.conf import settings
from django.core.validators import RegexValidator, URLValidator
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from reports import families
from reports.models.document import Document
from reports.models.photo import Photo
from reports.models.quotes import Quotes
from reports.models.release import Release
from reports.videos import canonical
from reports.wording.quoting import PERSON, REFERENCE, Reference

LANGUAGES = [("be", _("Belarusian")), ("ru", _("Russian")), ("en", _("English"))]


class Story(models.Model):
    """What up to three news articles, one a language, are about. They are siblings."""

    made_at = models.DateTimeField(_("made at"), auto_now_add=True)
    release = models.ForeignKey(
        Release,
        models.PROTECT,
        verbose_name=_("release"),
        related_name="stories",
        null=True,
        blank=True,
        help_text=_("The figures its texts quote."),
    )
    photo = models.ForeignKey(Photo, models.PROTECT, verbose_name=_("photo"), null=True, blank=True)
    # How its pages were drafted; empty where somebody began with an empty page.
    family = models.CharField(
        _("family of pages"), max_length=24, blank=True, choices=families.CHOICES, editable=False
    )
    original_language = models.CharField(
        _("language of the original"), max_length=2, blank=True, choices=LANGUAGES, editable=False
    )
    history = HistoricalRecords()

    # Of a story as readers read it: the releases of further periods that were quoted then (`reports.published`).
    further_as_read: "Iterable[Release] | None" = None

    objects = models.Manager()

    class Meta:
        verbose_name = _("story")
        verbose_name_plural = _("stories")
        ordering = ["-pk"]

    def __str__(self) -> str:
        article = min(self.articles.all(), key=lambda article: article.pk, default=None)
        return article.title if article else f"{_('story')} {self.pk}"

    @property
    def original(self) -> "NewsArticle | None":
        return self.original_among(self.articles.all())

    def original_among(self, articles: Iterable["NewsArticle"]) -> "NewsArticle | None":
        """The one the others are translations of: that in the original's language, else the first."""
        by_age = sorted(articles, key=lambda article: article.pk)
        said = (article for article in by_age if article.language == self.original_language)
        return next(said, by_age[0] if by_age else None)

    @property
    def quotes(self) -> Quotes:
        """What its texts may quote."""
        return Quotes(self.release, self, self.further_as_read)


class NewsArticleQuerySet(models.QuerySet["NewsArticle"]):
    def published(self, at: datetime.datetime | None = None) -> Self:
        """What readers can see at that moment: published, and its time has come."""
        return self.filter(status=NewsArticle.Status.PUBLISHED, published_at__lte=at or timezone.now())

    def scheduled(self, at: datetime.datetime | None = None) -> Self:
        """What readers will see later."""
        return self.filter(status=NewsArticle.Status.PUBLISHED, published_at__gt=at or timezone.now())

    def in_language(self, language: str) -> Self:
        return self.filter(language=language)

    def newest_first(self) -> Self:
        return self.order_by("-published_at", "-pk")

    def with_blocks(self) -> Self:
        """With all that their pages are made of, in four queries however many blocks there are."""
        shown = ("related__story__release", "photo", "document")
        blocks = models.Prefetch("blocks", NewsBlock.objects.select_related(*shown))
        return self.with_quotes().select_related("story__photo").prefetch_related(blocks)

    def with_quotes(self) -> Self:
        """With all that their texts may quote, in two queries more."""
        quoted = ("story__further_releases", "story__counted_lists")
        return self.select_related("story__release").prefetch_related(*quoted)


class NewsArticle(models.Model):
    """A news page in one language. Numbers in its texts are references to figures of the story’s release."""

    class Status(models.TextChoices):
        DRAFT = "draft", _("draft")
        PUBLISHED = "published", _("published")
        WITHDRAWN = "withdrawn", _("withdrawn from the site")

    story = models.ForeignKey(Story, models.PROTECT, verbose_name=_("story"), related_name="articles")
    language = models.CharField(_("language"), max_length=2, choices=LANGUAGES)
    status = models.CharField(
        _("status"), max_length=10, choices=Status, default=Status.DRAFT, editable=False
    )
    slug = models.CharField(
        _("end of the address"),
        max_length=80,
        validators=[
            RegexValidator(r"^[a-z0-9]+(-[a-z0-9]+)*$", _("Small Latin letters, digits and hyphens only."))
        ],
        help_text=_("The number before it keeps old links working when it changes."),
    )
    kicker = models.CharField(_("line above the headline"), max_length=120, blank=True)
    headline = models.CharField(_("headline"), max_length=250)
    teaser = models.TextField(_("teaser"), blank=True, help_text=_("Shown in lists, feeds and when shared."))
    lead = models.TextField(_("lead"), blank=True)
    caveat = models.TextField(_("caveat"), blank=True)
    # Of a translation, by field and by block left out: what the original said then (`reports.translating`).
    translated_from = models.JSONField(_("translated from"), default=dict, editable=False)
    published_at = models.DateTimeField(_("published"), null=True, blank=True, editable=False)
    modified_at = models.DateTimeField(_("modified"), null=True, blank=True, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        verbose_name=_("created by"),
        related_name="+",
        editable=False,
    )
    # What readers read, whatever is being written here: published, scheduled or last seen before it was withdrawn.
    current = models.ForeignKey(
        "PublishedVersion",
        models.PROTECT,
        verbose_name=_("version that readers read"),
        related_name="+",
        null=True,
        blank=True,
        editable=False,
    )
    history = HistoricalRecords()

    objects = models.Manager.from_queryset(NewsArticleQuerySet)()

    class Meta:
        verbose_name = _("news article")
        verbose_name_plural = _("news articles")
        ordering = ["-pk"]
        permissions = [("publish_newsarticle", "Can publish news articles")]
        indexes = [models.Index(fields=["language", "-published_at"], name="news_of_a_language")]
        constraints = [
            models.UniqueConstraint(
                fields=["story", "language"],
                name="one_article_a_language",
                violation_error_message=_("This story already has an article in this language."),
            ),
            models.CheckConstraint(
                condition=~Q(status="published") | Q(published_at__isnull=False), name="published_has_a_time"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def title(self) -> str:
        """The headline on the desk: with words for people, whatever readers see of them. A reference that
        leads nowhere stays as it is written."""
        quotes = self.story.quotes

        def print_one(found: re.Match[str]) -> str:
            return quotes.printed(Reference(found["path"], found["words"]), self.language) or found[0]

        headline = PERSON.sub(
            lambda found: found["words"] or found["instead"] or found["code"], self.headline
        )
        return REFERENCE.sub(print_one, headline)

    @property
    def texts(self) -> list[str]:
        """Everything on its page that may refer to people, in the order of the page."""
        blocks = [text for block in self.blocks.all() for text in block.texts]
        photo = self.story.photo.texts if self.story.photo else []
        return [self.headline, self.teaser, self.lead, *photo, *blocks, self.caveat]

    @property
    def is_public(self) -> bool:
        published = self.published_at if self.status == self.Status.PUBLISHED else None
        return published is not None and published <= timezone.now()

    @property
    def is_scheduled(self) -> bool:
        return self.status == self.Status.PUBLISHED and not self.is_public


class NewsBlock(models.Model):
    """A part of the page, in its place. Which of its fields mean something depends on its kind (``FIELDS_OF``)."""

    class Kind(models.TextChoices):
        PARAGRAPH = "paragraph", _("text")
        HEADING = "heading", _("heading")
        FIGURE = "figure", _("figure paragraph")
        FIGURES = "figures", _("strip of key figures")
        CHART = "chart", _("chart")
        TABLE = "table", _("table")
        PHOTO = "photo", _("photo")
        QUOTE = "quote", _("quotation")
        RELATED = "related", _("related publication")
        VIDEO = "video", _("link to a video")
        CALLOUT = "callout", _("callout")
        APPEAL = "appeal", _("appeal for information")
        DOCUMENT = "document", _("document (PDF)")

    article = models.ForeignKey(
        NewsArticle, models.CASCADE, verbose_name=_("news article"), related_name="blocks"
    )
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    kind = models.CharField(_("kind"), max_length=10, choices=Kind, default=Kind.PARAGRAPH)
    text = models.TextField(
        _("text"),
        blank=True,
        help_text=_(
            "A number is written as a reference to the release: [[detentions.total]], or "
            "[[detentions.total|almost a thousand]] for words that stand for it. A person of the "
            "case file is named by a reference too: [[person:P-2024-00012|Алену Прыкладную]]; “Insert a "
            "person…” writes it."
        ),
    )
    # Of a figure paragraph: which paragraph of a drafted report it says; then it can be said anew, of newer figures
    # or in another language.
    part = models.CharField(_("part of the report"), max_length=40, blank=True)
    # Of a chart or table: the breakdown it shows, e.g. detentions.by_month.
    shows = models.CharField(_("figures shown"), max_length=80, blank=True)
    # Of a chart: how it is drawn; empty: as its breakdown is usually drawn.
    look = models.CharField(_("kind of chart"), max_length=16, blank=True)
    # Of a chart: networks show it where the page is shared. Without one they show its number and headline.
    shared = models.BooleanField(_("picture shown where the page is shared"), default=False)
    speaker = models.CharField(_("speaker"), max_length=250, blank=True)
    link = models.CharField(
        _("address"), max_length=500, blank=True, validators=[URLValidator(schemes=["https"])]
    )
    photo = models.ForeignKey(Photo, models.PROTECT, verbose_name=_("photo"), null=True, blank=True)
    document = models.ForeignKey(Document, models.PROTECT, verbose_name=_("document"), null=True, blank=True)
    related = models.ForeignKey(
        NewsArticle,
        models.SET_NULL,
        verbose_name=_("related publication"),
        related_name="+",
        null=True,
        blank=True,
    )
    # Of a translation: the block it says in another language, and what that said then (`reports.translating`).
    original_block = models.ForeignKey(
        "self",
        models.SET_NULL,
        verbose_name=_("block of the original"),
        related_name="translations",
        null=True,
        blank=True,
        editable=False,
    )
    translated_from = models.CharField(_("translated from"), max_length=32, blank=True, editable=False)
    history = HistoricalRecords()

    objects = models.Manager()

    # What a block says; the rest is where it stands.
    CONTENT = (
        *(
            "kind",
            "text",
            "part",
            "shows",
            "look",
            "shared",
            "speaker",
            "link",
            "photo",
            "document",
            "related",
        ),
    )
    FIELDS_OF: dict[str, tuple[str, ...]] = {
        Kind.PARAGRAPH: ("text",),
        Kind.HEADING: ("text",),
        Kind.FIGURE: ("text", "part"),
        Kind.FIGURES: (),
        Kind.CHART: ("shows", "look", "shared"),
        Kind.TABLE: ("shows",),
        Kind.PHOTO: ("photo",),
        Kind.QUOTE: ("text", "speaker"),
        Kind.RELATED: ("related",),
        Kind.VIDEO: ("link", "text"),
        Kind.CALLOUT: ("text",),
        Kind.APPEAL: ("text",),
        Kind.DOCUMENT: ("document",),
    }

    class Meta:
        verbose_name = _("block")
        verbose_name_plural = _("blocks")
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {(self.text or self.shows)[:60]}"

    def save(self, *args: object, **kwargs: object) -> None:
        """The address of a video is kept without what follows its viewers."""
        if self.kind == self.Kind.VIDEO:
            self.link = canonical(self.link)
        super().save(*args, **kwargs)  # type: ignore[arg-type]

    @property
    def texts(self) -> list[str]:
        """Everything readers see of it that may refer to people."""
        photo = self.photo.texts if self.kind == self.Kind.PHOTO and self.photo else []
        return [self.text, self.speaker, *photo]


class SiteBlock(models.Model):
    """A block at the foot of every public page: partnership, membership, support."""

    class Kind(models.TextChoices):
        PARTNERSHIP = "partnership", _("partnership")
        MEMBERSHIP = "membership", _("membership")
        SUPPORT = "support", _("support")

    kind = models.CharField(_("kind"), max_length=12, choices=Kind)
    language = models.CharField(_("language"), max_length=2, choices=LANGUAGES)
    title = models.CharField(_("title"), max_length=120)
    text = models.TextField(_("text"), blank=True)
    link = models.CharField(
        _("link"), max_length=500, blank=True, validators=[URLValidator(schemes=["https", "http"])]
    )
    link_label = models.CharField(_("words of the link"), max_length=120, blank=True)
    history = HistoricalRecords()

    objects = models.Manager()

    class Meta:
        verbose_name = _("block of the site")
        verbose_name_plural = _("blocks of the site")
        ordering = ["kind", "language"]
        constraints = [models.UniqueConstraint(fields=["kind", "language"], name="one_site_block_a_language")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} ({self.language})"
