"""Public pages as they were answered last: a page that is opened twice costs no query the second time.

Names are asked for at each reading, so what is kept must be gone with the consent. Every write to a table that pages
are made of starts a new *edition*, as soon as it is committed, by whichever door and process it came: a watch on the
database connection sees it, also in bulk. Pages of older editions are never read again. What changes without a
write – a publication whose time comes, a row changed with the database's own tools – is seen after ``SECONDS``, no
later than in the caches between us and readers; a consent that ends with a day is seen with the next one, because
nothing is kept over midnight.
"""

import datetime
import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any
from uuid import uuid4

from django.apps import apps
from django.core.cache import caches
from django.core.cache.backends.base import BaseCache
from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.signals import connection_created
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

SECONDS = 60
LARGEST = 512 * 1024
EDITION = "edition"
# What is kept of an answer besides its text; the other headers are made anew for each reader.
HEADERS = ("Content-Type", "Content-Language", "Content-Disposition", "Cross-Origin-Resource-Policy")
WRITES = re.compile(r'\b(?:INSERT\s+(?:OR\s+\w+\s+)?INTO|UPDATE|DELETE\s+FROM)\s+"?(\w+)"?', re.IGNORECASE)
ROOMS = ("cases", "reports")
# Written all day long and on no public page: they would make every page new. A model that is not named here does.
NEVER_SHOWN = frozenset(
    {
        *("cases.Act", "cases.Charge", "cases.Incident", "cases.Penalty", "cases.Trial", "cases.Source"),
        *("cases.Batch", "cases.CustodyEntry", "cases.EvidenceFile", "cases.EvidenceCopy", "cases.Lease"),
        *(
            "cases.Contact",
            "cases.DifferentPeople",
            "cases.PossibleDouble",
            "cases.Waiting",
            "cases.WaitingWriter",
        ),
        *("cases.IdentityLookUp", "cases.IdentityMark", "cases.SourceIdentity", "cases.RecordKey"),
        *("cases.NameKey", "cases.NameSymbol", "cases.SearchEntry", "cases.Following", "cases.SavedFilter"),
        *("cases.TeamMember", "cases.Viewing", "cases.Export", "cases.ExportEvent", "cases.ExportRow"),
        *("cases.Import", "cases.ImportPart", "cases.RememberedColumns", "cases.RememberedWord"),
        *("reports.CountedRecord", "reports.SavedTable", "reports.TakenTable"),
    }
)


def kept_or_made(request: HttpRequest, make: Callable[[], HttpResponse]) -> HttpResponse:
    """The answer kept for this address, or a new one. Addresses with a query are answered anew each time: anybody
    could make as many of them as they like."""
    if request.method != "GET" or request.META.get("QUERY_STRING"):
        return make()
    pages = caches["pages"]
    key = f"{_edition(pages)}:{request.path}"
    kept = pages.get(key)
    if kept is not None:
        content, headers = kept
        return HttpResponse(content, headers=headers)
    response = make()
    if _may_be_kept(response):
        headers = {name: response[name] for name in HEADERS if name in response}
        pages.set(key, (response.content, headers), _seconds())
    return response


def _may_be_kept(response: HttpResponse) -> bool:
    """Not what the headers are said to be different for, such as a chart in another site's frame."""
    if any(name.startswith(("_csp", "xframe")) for name in vars(response)):
        return False
    return response.status_code == 200 and not response.streaming and len(response.content) <= LARGEST


def _seconds() -> float:
    now = timezone.localtime()
    midnight = datetime.datetime.combine(now.date() + datetime.timedelta(days=1), datetime.time(), now.tzinfo)
    return min(float(SECONDS), (midnight - now).total_seconds())


def _edition(pages: BaseCache) -> str:
    """Read before the page is made: what is written meanwhile leaves it in an edition that nobody asks for."""
    return str(pages.get_or_set(EDITION, lambda: uuid4().hex, None))


def new_edition() -> None:
    """What was kept before is also deleted: names whose consent ended are not left on the disk."""
    caches["pages"].clear()
    caches["pages"].set(EDITION, uuid4().hex, None)


@lru_cache(maxsize=1)
def watched_tables() -> frozenset[str]:
    return frozenset(_tables(model for room in ROOMS for model in apps.get_app_config(room).get_models()))


def _tables(models: Iterable[Any]) -> Iterable[str]:
    for model in models:
        if not hasattr(model, "instance_type") and model._meta.label not in NEVER_SHOWN:
            yield model._meta.db_table
            yield from (field.m2m_db_table() for field in model._meta.local_many_to_many)


def watch_writes() -> None:
    connection_created.connect(_watch, dispatch_uid="pages are made anew after a write")


def _watch(connection: BaseDatabaseWrapper, **_kwargs: object) -> None:
    if _see not in connection.execute_wrappers:
        connection.execute_wrappers.append(_see)


def _see(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: dict[str, Any]) -> Any:
    done = execute(sql, params, many, context)
    if not sql.startswith("SELECT") and _touches_pages(sql):
        transaction.on_commit(new_edition, using=context["connection"].alias, robust=True)
    return done


def _touches_pages(sql: str) -> bool:
    return any(table in watched_tables() for table in WRITES.findall(sql))
