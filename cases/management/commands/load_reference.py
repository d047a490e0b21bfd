from typing import Any

from django.apps import apps
from django.core.management.base import BaseCommand

from cases.reference.loader import load_reference


class Command(BaseCommand):
    help = "Bring the shipped vocabularies (regions, courts …) up to date; what was edited here stays."

    def handle(self, *args: Any, **options: Any) -> None:
        loaded = load_reference(lambda name: apps.get_model("cases", name))
        self.stdout.write(
            f"Reference data: {loaded.added} added, {loaded.updated} brought up to date, "
            f"{loaded.kept} edited values left as they are."
        )
