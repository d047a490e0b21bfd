import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0003_exports"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterField(
            model_name="batch",
            name="kind",
            field=models.CharField(
                blank=True,
                choices=[("merging", "merging of two people"), ("import", "import")],
                editable=False,
                max_length=10,
                verbose_name="kind",
            ),
        ),
        migrations.AlterField(
            model_name="viewing",
            name="way",
            field=models.CharField(
                choices=[
                    ("page", "opened it"),
                    ("history", "opened its history"),
                    ("print", "opened it for printing"),
                    ("contact", "opened a sealed contact"),
                    ("consent", "opened the sealed note of a consent"),
                    ("identity", "opened who a source is"),
                    ("look-up", "found it by a telephone"),
                    ("export", "took it out"),
                    ("import", "saw it in the preview of an import"),
                ],
                max_length=10,
                verbose_name="how",
            ),
        ),
        migrations.CreateModel(
            name="Import",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("partner", models.CharField(blank=True, max_length=60, verbose_name="from whom")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("reading", "is being read"),
                            ("read", "columns are to be chosen"),
                            ("checking", "is being checked"),
                            ("checked", "waits for confirmation"),
                            ("confirming", "is being written"),
                            ("done", "was brought in"),
                            ("refused", "was refused"),
                        ],
                        default="reading",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                ("stepped_at", models.DateTimeField(verbose_name="last step")),
                ("sha256", models.CharField(max_length=64, verbose_name="SHA-256 of the file")),
                ("rows", models.PositiveIntegerField(default=0, verbose_name="rows")),
                ("sealed", models.BinaryField(verbose_name="sealed details")),
                (
                    "counts",
                    models.JSONField(default=dict, editable=False, verbose_name="numbers of the preview"),
                ),
                (
                    "fingerprint",
                    models.CharField(blank=True, max_length=64, verbose_name="fingerprint of the preview"),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="cases.batch",
                        verbose_name="batch",
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="whose",
                    ),
                ),
            ],
            options={
                "verbose_name": "file to bring in",
                "verbose_name_plural": "files to bring in",
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="ImportPart",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("file", "the file"),
                            ("rows", "rows"),
                            ("verdicts", "what the preview says"),
                        ],
                        max_length=8,
                        verbose_name="kind",
                    ),
                ),
                ("table", models.CharField(blank=True, max_length=20, verbose_name="table")),
                ("sheet", models.PositiveSmallIntegerField(default=0, verbose_name="sheet")),
                ("number", models.PositiveIntegerField(verbose_name="number")),
                ("first_row", models.PositiveIntegerField(default=0, verbose_name="first row")),
                ("last_row", models.PositiveIntegerField(default=0, verbose_name="last row")),
                ("content", models.BinaryField(verbose_name="sealed content")),
                (
                    "of",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="parts",
                        to="cases.import",
                        verbose_name="of which file",
                    ),
                ),
            ],
            options={
                "verbose_name": "sealed piece of a file to bring in",
                "verbose_name_plural": "sealed pieces of files to bring in",
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="RememberedColumns",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("partner", models.CharField(max_length=60, verbose_name="from whom")),
                (
                    "headers",
                    models.CharField(max_length=64, verbose_name="fingerprint of the set of column names"),
                ),
                ("means", models.JSONField(verbose_name="what they mean")),
            ],
            options={
                "verbose_name": "columns of a partner",
                "verbose_name_plural": "columns of partners",
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(fields=("partner", "headers"), name="columns_of_partner_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="RememberedWord",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("partner", models.CharField(max_length=60, verbose_name="from whom")),
                ("list", models.CharField(max_length=60, verbose_name="list")),
                ("said", models.CharField(max_length=250, verbose_name="what they write")),
                ("word", models.CharField(blank=True, max_length=40, verbose_name="our code")),
            ],
            options={
                "verbose_name": "word of a partner",
                "verbose_name_plural": "words of partners",
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(fields=("partner", "list", "said"), name="word_of_partner_once")
                ],
            },
        ),
        migrations.AddIndex(
            model_name="import",
            index=models.Index(fields=["stepped_at"], name="import_by_last_step"),
        ),
        migrations.AddConstraint(
            model_name="importpart",
            constraint=models.UniqueConstraint(
                fields=("of", "kind", "table", "sheet", "number"), name="import_part_once"
            ),
        ),
    ]
