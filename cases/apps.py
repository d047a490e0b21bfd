from django.apps import AppConfig
from django.core.checks import Tags, register
from django.db.models.signals import post_migrate, pre_migrate
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _

from cases import indexing
from cases.checks import check_sealing
from cases.history_lock import lock_history
from cases.record_rules import lift_rules, set_rules
from cases.search.fulltext import check_full_text, lift_index, make_index

# What is kept beside the records. By their names: the records are not there yet when this is read.
KEPT = (
    "cases.search.entries.keep_entries",
    "cases.matching.store.keep_keys",
    "cases.verifying.waiting.keep_waiting",
)


class CasesConfig(AppConfig):
    name = "cases"
    verbose_name = _("Case file")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        register(check_sealing)
        register(check_full_text, Tags.database)
        indexing.follow_saves()
        for keeping in KEPT:
            import_string(keeping)()
        pre_migrate.connect(lift_rules, sender=self)
        post_migrate.connect(set_rules, sender=self)
        pre_migrate.connect(import_string("cases.consent_rules.lift_consent_rules"), sender=self)
        post_migrate.connect(import_string("cases.consent_rules.set_consent_rules"), sender=self)
        post_migrate.connect(lock_history, sender=self)
        post_migrate.connect(import_string("cases.viewings.lock_viewings"), sender=self)
        post_migrate.connect(import_string("cases.verifying.waiting.fill_where_new"), sender=self)
        post_migrate.connect(import_string("cases.evidence.custody.lock_custody"), sender=self)
        post_migrate.connect(import_string("cases.exports.events.lock_events"), sender=self)
        pre_migrate.connect(lift_index, sender=self)
        post_migrate.connect(make_index, sender=self)
