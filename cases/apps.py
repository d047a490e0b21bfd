from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _

from cases.history_lock import lock_history


class CasesConfig(AppConfig):
    name = "cases"
    verbose_name = _("Case file")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        post_migrate.connect(lock_history, sender=self)
