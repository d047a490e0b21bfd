from django.db import migrations
from django.utils import timezone

# Advice until an administrator makes one of them required.
POINTS = (
    (
        "Прачытана ўголас другім чалавекам",
        "Прочитано вслух вторым человеком",
        "Read aloud by a second person",
    ),
    ("Адкрыты ўсе спасылкі", "Открыты все ссылки", "Every link was opened"),
)


def add_points(apps, schema_editor):
    point, history = (
        apps.get_model("reports", name)._default_manager.using(schema_editor.connection.alias)
        for name in ("ChecklistPoint", "HistoricalChecklistPoint")
    )
    for position, (be, ru, en) in enumerate(POINTS, start=1):
        values = {"name_be": be, "name_ru": ru, "name_en": en, "position": position * 10}
        made = point.create(**values)
        history.create(id=made.pk, history_type="+", history_date=timezone.now(), **values)


class Migration(migrations.Migration):
    dependencies = [("reports", "0001_newsroom")]
    operations = [migrations.RunPython(add_points, migrations.RunPython.noop)]
