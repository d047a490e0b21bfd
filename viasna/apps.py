from django.apps import AppConfig
from django.db.backends.signals import connection_created

from viasna.database import speak_belarusian


class ViasnaConfig(AppConfig):
    name = "viasna"
    verbose_name = "Viasna"

    def ready(self) -> None:
        connection_created.connect(speak_belarusian, dispatch_uid="viasna.speak_belarusian")
