from django.apps import AppConfig
from django.core.checks import register
from django.db.models.signals import post_migrate, pre_migrate
from django.utils.translation import gettext_lazy as _

from cases import indexing
from cases.checks import check_sealing
from cases.history_lock import lock_history
from cases.record_rules import lift_rules, set_rules


class CasesConfig(AppConfig):
    name = "cases"
    verbose_name = _("Case file")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        register(check_sealing)
        indexing.follow_saves()
        pre_migrate.connect(lift_rules, sender=self)
        post_migrate.connect(set_rules, sender=self)
        post_migrate.connect(lock_history, sender=self)
