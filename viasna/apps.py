from importlib import import_module

from django.apps import AppConfig
from django.db.backends.signals import connection_created
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _

from viasna.database import speak_belarusian
from viasna.roles import grant_roles


class ViasnaConfig(AppConfig):
    name = "viasna"
    verbose_name = _("Accounts")

    def ready(self) -> None:
        connection_created.connect(speak_belarusian, dispatch_uid="viasna.speak_belarusian")
        # This room is the last to be told of a migration: all permissions exist by then.
        post_migrate.connect(grant_roles, sender=self, dispatch_uid="viasna.grant_roles")
        # It needs models, which are there only now.
        import_module("viasna.receivers")
