from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _

from cases.history_lock import lock_history, lock_tables

# By their names: the records are not there yet when this is read.
GATES = (
    "reports.affected.tell_persons_pages",
    "reports.page_cache.watch_writes",
    "reports.merged_people.decide_about_ours",
    "reports.typed_names.watch_public_texts",
)
APPROVED = ("reports_approval",)
RELEASED = ("reports_release", "reports_countedrecord")
LISTS = ("reports_countedlist", "reports_countedlistrecord")
WRITTEN_ONCE = (
    "reports_publishedversion",
    "reports_publishedversion_photos",
    "reports_publishedversion_documents",
    "reports_publishedversion_further",
    "reports_leftaspublished",
)
TAKEN = ("reports_takentable",)


def lock_releases(sender: Any, using: str = "default", **_kwargs: Any) -> None:
    lock_tables(APPROVED, "An approval cannot be changed or deleted.", using)
    lock_tables(RELEASED, "A release cannot be changed or deleted.", using)
    lock_tables(LISTS, "A counted list cannot be changed or deleted.", using)
    lock_tables(TAKEN, "A table that was taken away cannot be changed or deleted.", using)
    lock_tables(WRITTEN_ONCE, "What readers saw cannot be changed or deleted.", using)


class ReportsConfig(AppConfig):
    name = "reports"
    verbose_name = _("Figures and news")

    def ready(self) -> None:
        post_migrate.connect(lock_history, sender=self)
        post_migrate.connect(lock_releases, sender=self)
        for watching in GATES:
            import_string(watching)()
