from argparse import ArgumentParser
from typing import Any

from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse

from reports.drafting import draft_report, why_not_reportable
from reports.management.commands.figures import WRONG_USE, asked_period
from reports.models import NewsArticle
from reports.publishing import texts_of
from reports.references import plain_text
from reports.site import addresses


class Command(BaseCommand):
    help = (
        "Drafts a news article about a period in the newsroom; prints its text and its address in the admin."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("period", metavar="PERIOD")
        parser.add_argument("--language", choices=["be", "ru", "en"], required=True)
        parser.add_argument(
            "--by", metavar="USERNAME", help="who drafts it (default: the first who may write news)"
        )

    def handle(self, *, period: str, language: str, by: str | None, **_options: Any) -> None:
        asked = asked_period(period)
        why_not = why_not_reportable(asked)
        if why_not:
            raise CommandError(f"{asked}: {why_not}", returncode=WRONG_USE)
        article = draft_report(asked, language, _author(by))
        self.stdout.write(text_of(article))
        self.stdout.write("")
        self.stdout.write(f"Release: {article.story.release}")
        desk = reverse("admin:reports_newsarticle_change", args=[article.pk])
        self.stdout.write(f"Admin: {addresses.whole(desk)}")


def text_of(article: NewsArticle) -> str:
    quotes, texts = article.story.quotes, [*texts_of(article), article.appeal]
    return "\n\n".join(plain_text(text, quotes, article.language) for text in texts if text)


def _author(name: str | None) -> User:
    editors = User._default_manager.with_perm("reports.add_newsarticle").order_by("pk")
    author = editors.filter(username=name).first() if name else editors.first()
    if author is None:
        who = f"“{name}” is nobody who may write" if name else "There is nobody yet who may write"
        raise CommandError(f"{who} news articles. Give them the role of an editor.", returncode=WRONG_USE)
    return author
