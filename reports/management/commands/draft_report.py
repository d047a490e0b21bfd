from argparse import ArgumentParser
from typing import Any

from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse

from reports.drafting import draft_pages, why_not_drafted
from reports.families import FAMILIES, USUAL, Family
from reports.management.commands.figures import WRONG_USE, asked_period
from reports.models import NewsArticle
from reports.periods import Period
from reports.publishing import texts_of
from reports.references import plain_text
from reports.site import addresses

ROLES = "django.contrib.auth.backends.ModelBackend"


class Command(BaseCommand):
    help = (
        "Drafts a news article about a period in the newsroom; prints its text and its address in the admin."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("period", metavar="PERIOD", nargs="?", help="a statement needs none")
        parser.add_argument(
            "--family", choices=[*FAMILIES], default=USUAL, help="what to write (default: %(default)s)"
        )
        parser.add_argument("--language", choices=["be", "ru", "en"], required=True)
        parser.add_argument(
            "--by", metavar="USERNAME", help="who drafts it (default: the first who may write news)"
        )

    def handle(
        self, *, period: str | None, family: str, language: str, by: str | None, **_options: Any
    ) -> None:
        asked = _period_for(FAMILIES[family], period)
        [article] = draft_pages(family, asked, [language], _author(by))
        self.stdout.write(text_of(article))
        self.stdout.write("")
        if article.story.release:
            self.stdout.write(f"Release: {article.story.release}")
        desk = reverse("admin:reports_newsarticle_change", args=[article.pk])
        self.stdout.write(f"Admin: {addresses.whole(desk)}")


def _period_for(family: Family, text: str | None) -> Period | None:
    if not family.needs_figures:
        return None
    if text is None:
        raise CommandError(f"A page of the family {family.slug} needs a period.", returncode=WRONG_USE)
    period = asked_period(text)
    why_not = why_not_drafted(family, period)
    if why_not:
        raise CommandError(f"{period}: {why_not}", returncode=WRONG_USE)
    return period


def text_of(article: NewsArticle) -> str:
    quotes, texts = article.story.quotes, texts_of(article)
    return "\n\n".join(plain_text(text, quotes, article.language) for text in texts if text)


def _author(name: str | None) -> User:
    # Roles are asked of one backend; the other only counts failed log-ins.
    editors = User._default_manager.with_perm("reports.add_newsarticle", backend=ROLES).order_by("pk")
    author = editors.filter(username=name).first() if name else editors.first()
    if author is None:
        who = f"“{name}” is nobody who may write" if name else "There is nobody yet who may write"
        raise CommandError(f"{who} news articles. Give them the role of an editor.", returncode=WRONG_USE)
    return author
