import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("reports", "0002_checklist_points"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="SavedTable",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=100, verbose_name="name")),
                ("query", models.CharField(max_length=500, verbose_name="question")),
                ("shared", models.BooleanField(default=False, verbose_name="offered to colleagues")),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="whose",
                    ),
                ),
            ],
            options={
                "verbose_name": "table",
                "verbose_name_plural": "tables",
                "ordering": ["name", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("owner", "name"),
                        name="saved_table_name_once",
                        violation_error_message="You have a table of this name already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="TakenTable",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("query", models.CharField(max_length=500, verbose_name="question")),
                ("measure", models.CharField(max_length=40, verbose_name="measure")),
                ("rows", models.CharField(blank=True, max_length=40, verbose_name="rows")),
                ("columns", models.CharField(blank=True, max_length=40, verbose_name="columns")),
                ("period_label", models.CharField(max_length=24, verbose_name="period")),
                ("start", models.DateField(verbose_name="first day")),
                ("end", models.DateField(verbose_name="last day")),
                ("cells", models.JSONField(verbose_name="cells")),
                ("taken_at", models.DateTimeField(verbose_name="taken at")),
                (
                    "taken_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="taken by",
                    ),
                ),
            ],
            options={
                "verbose_name": "table taken away for publication",
                "verbose_name_plural": "tables taken away for publication",
                "ordering": ["-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("end__gte", models.F("start"))),
                        name="taken_table_ends_after_it_starts",
                    )
                ],
            },
        ),
    ]
