import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0002_reference_data"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Export",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("asked_at", models.DateTimeField(auto_now_add=True, verbose_name="asked")),
                ("role", models.CharField(max_length=200, verbose_name="in which role")),
                ("kind", models.CharField(max_length=20, verbose_name="list")),
                (
                    "query",
                    models.TextField(blank=True, verbose_name="filter, as the list has it in its address"),
                ),
                ("ticked", models.JSONField(default=list, verbose_name="ids of the ticked rows")),
                ("filters", models.JSONField(default=dict, verbose_name="filter in words")),
                ("format", models.CharField(max_length=10, verbose_name="format")),
                ("whole", models.BooleanField(default=True, verbose_name="with what belongs to it")),
                ("wording", models.CharField(max_length=10, verbose_name="codes or labels")),
                ("language", models.CharField(max_length=2, verbose_name="language")),
                ("pseudonyms", models.BooleanField(default=False, verbose_name="pseudonyms")),
                (
                    "confidential",
                    models.BooleanField(default=False, verbose_name="with confidential columns"),
                ),
                (
                    "people",
                    models.PositiveIntegerField(default=0, verbose_name="of how many people it tells"),
                ),
                (
                    "counted",
                    models.JSONField(default=dict, verbose_name="rows of each table when it was asked for"),
                ),
                (
                    "needs_release",
                    models.CharField(blank=True, max_length=60, verbose_name="why it needs a second person"),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "waits for a second person"),
                            ("queued", "waits for its turn"),
                            ("making", "is being made"),
                            ("ready", "ready"),
                            ("at-once", "downloaded at once"),
                            ("refused", "refused"),
                            ("cancelled", "cancelled"),
                            ("failed", "failed"),
                            ("gone", "no longer kept"),
                        ],
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                ("decided_at", models.DateTimeField(null=True, verbose_name="released or refused")),
                (
                    "reason",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="why it was refused, or failed"
                    ),
                ),
                ("made_at", models.DateTimeField(null=True, verbose_name="made")),
                (
                    "contents",
                    models.JSONField(default=dict, verbose_name="rows of each status in each table"),
                ),
                ("kept_until", models.DateTimeField(null=True, verbose_name="kept until")),
                ("file_name", models.CharField(blank=True, max_length=100, verbose_name="name of the file")),
                ("size", models.PositiveBigIntegerField(default=0, verbose_name="size")),
                ("stored_as", models.CharField(blank=True, max_length=32, verbose_name="name on the disk")),
                (
                    "asked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="asked by",
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="released or refused by",
                    ),
                ),
                (
                    "restricted",
                    models.ManyToManyField(
                        blank=True,
                        related_name="+",
                        to="cases.incident",
                        verbose_name="restricted incidents in it",
                    ),
                ),
            ],
            options={
                "verbose_name": "export",
                "verbose_name_plural": "exports",
                "ordering": ["-asked_at"],
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="ExportEvent",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("at", models.DateTimeField(auto_now_add=True, verbose_name="when")),
                (
                    "what",
                    models.CharField(
                        choices=[
                            ("asked", "asked for it"),
                            ("released", "released it"),
                            ("refused", "refused it"),
                            ("made", "it was made"),
                            ("grew", "it grew meanwhile and waits for a release again"),
                            ("downloaded", "downloaded it"),
                            ("denied", "was not given it"),
                            ("cancelled", "cancelled it"),
                            ("failed", "making it failed"),
                            ("gone", "its file was removed"),
                        ],
                        max_length=10,
                        verbose_name="what",
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="who",
                    ),
                ),
                (
                    "export",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="events",
                        to="cases.export",
                        verbose_name="export",
                    ),
                ),
            ],
            options={
                "verbose_name": "entry about an export",
                "verbose_name_plural": "entries about exports",
                "ordering": ["pk"],
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="ExportRow",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("record", models.PositiveBigIntegerField(verbose_name="id of the record")),
                (
                    "export",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="frozen",
                        to="cases.export",
                        verbose_name="export",
                    ),
                ),
            ],
            options={
                "verbose_name": "row of an export",
                "verbose_name_plural": "rows of exports",
                "default_permissions": (),
            },
        ),
        migrations.AddIndex(
            model_name="export",
            index=models.Index(fields=["asked_by", "-asked_at"], name="exports_of_one_person"),
        ),
        migrations.AddIndex(
            model_name="export",
            index=models.Index(fields=["state"], name="exports_by_state"),
        ),
        migrations.AddConstraint(
            model_name="export",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("decided_by__isnull", True),
                    models.Q(("decided_by", models.F("asked_by")), _negated=True),
                    _connector="OR",
                ),
                name="export_released_by_a_second_person",
                violation_error_message="An export is released by somebody who did not ask for it.",
            ),
        ),
        migrations.AddConstraint(
            model_name="export",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state__in", ["queued", "making", "ready", "at-once"]), _negated=True),
                    ("needs_release", ""),
                    ("decided_by__isnull", False),
                    _connector="OR",
                ),
                name="export_made_when_released",
                violation_error_message="This export needs a second person’s release.",
            ),
        ),
    ]
