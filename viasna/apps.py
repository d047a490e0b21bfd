from django.apps import AppConfig, apps
from django.db.backends.signals import connection_created
from django.db.models.signals import post_migrate

from viasna.database import speak_belarusian
from viasna.roles import grant_roles


class ViasnaConfig(AppConfig):
    name = "viasna"
    verbose_name = "Viasna"

    def ready(self) -> None:
        connection_created.connect(speak_belarusian, dispatch_uid="viasna.speak_belarusian")
        # Only rooms with models are told of a migration; this one is the last of them.
        last = apps.get_app_config("reports")
        post_migrate.connect(grant_roles, sender=last, dispatch_uid="viasna.grant_roles")
