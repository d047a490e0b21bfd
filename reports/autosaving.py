"""What is typed on the page of an article is kept every few seconds, beside the article and not in it."""

import datetime
from collections.abc import Iterable, Mapping
from typing import Any

from django.contrib.auth.models import User
from django.http import QueryDict
from django.utils import timezone

from reports.models import Autosave, NewsArticle

# Who has typed since then is said to be writing now.
WRITING = datetime.timedelta(minutes=5)
# What a form sends beside what was typed.
NOT_TYPED = ("csrfmiddlewaretoken",)


def keep(article: NewsArticle, sent: Mapping[str, Any], by: User) -> Autosave:
    """Instead of what was kept of this person before."""
    typed = dict(sent.lists()) if isinstance(sent, QueryDict) else dict(sent)
    data = {name: values for name, values in typed.items() if name not in NOT_TYPED and name[:1] != "_"}
    kept, _made = Autosave.objects.update_or_create(
        article=article, user=by, defaults={"data": data, "at": timezone.now()}
    )
    return kept


def kept_by(article: NewsArticle, user: User) -> Autosave | None:
    return Autosave.objects.filter(article=article, user=user).first()


def forget(article: NewsArticle, user: User) -> None:
    """Saved or given up: what was kept is of no more use."""
    Autosave.objects.filter(article=article, user=user).delete()


def as_sent(kept: Autosave) -> QueryDict:
    """The form as it would have been sent then."""
    sent = QueryDict(mutable=True)
    for name, values in kept.data.items():
        sent.setlist(name, values)
    return sent


def writing_now(article: NewsArticle, but: User) -> Iterable[Autosave]:
    since = timezone.now() - WRITING
    others = Autosave.objects.filter(article=article, at__gte=since).exclude(user=but)
    return others.select_related("user").defer("data").order_by("user__username")
