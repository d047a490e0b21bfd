from argparse import ArgumentParser
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractUser
from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse

from reports.drafting import draft_report
from reports.management.commands.figures import WRONG_USE, asked_period
from reports.models import NewsArticle
from reports.publishing import texts_of
from reports.references import plain_text


class Command(BaseCommand):
    help = "Drafts a news article about a period in the newsroom; prints its text and its address in the admin."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("period", metavar="PERIOD")
        parser.add_argument("--language", choices=["be", "ru", "en"], required=True)
        parser.add_argument("--by", metavar="USERNAME", help="who drafts it (default: the first administrator)")

    def handle(self, *, period: str, language: str, by: str | None, **_options: Any) -> None:
        article = draft_report(asked_period(period), language, _author(by))
        self.stdout.write(text_of(article))
        self.stdout.write("")
        self.stdout.write(f"Release: {article.story.release}")
        self.stdout.write(f"Admin: {reverse('admin:reports_newsarticle_change', args=[article.pk])}")


def text_of(article: NewsArticle) -> str:
    texts = [*texts_of(article), article.appeal]
    return "\n\n".join(plain_text(text, article.story.release, article.language) for text in texts if text)


def _author(name: str | None) -> AbstractUser:
    users = get_user_model()._default_manager.filter(is_active=True)
    found = users.filter(username=name) if name else users.filter(is_superuser=True).order_by("pk")
    author = found.first()
    if author is None:
        said = f"There is no user “{name}”." if name else "There is no administrator yet; name somebody with --by."
        raise CommandError(said, returncode=WRONG_USE)
    return author
