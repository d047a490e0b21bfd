from django.db import migrations
from django.utils import timezone

from cases.reference.loader import TABLES, load_reference


def load(apps, schema_editor):
    """The shipped vocabularies, each row with the history record that says it came with the system."""
    load_reference(lambda name: apps.get_model("cases", name))
    for table in TABLES:
        model, historical = (
            apps.get_model("cases", table.model),
            apps.get_model("cases", f"Historical{table.model}"),
        )
        columns = [field.attname for field in model._meta.concrete_fields]
        historical.objects.bulk_create(
            historical(
                **{column: getattr(row, column) for column in columns},
                history_date=timezone.now(),
                history_type="+",
                history_change_reason="shipped with the system",
            )
            for row in model._default_manager.all()
        )


class Migration(migrations.Migration):
    dependencies = [("cases", "0001_case_file")]
    operations = [migrations.RunPython(load, migrations.RunPython.noop)]
