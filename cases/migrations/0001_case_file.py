import uuid

import django.core.validators
import django.db.models.deletion
import django.db.models.manager
import simple_history.models
from django.conf import settings
from django.db import migrations, models

import cases.models.fields


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "__first__"),
    ]

    operations = [
        migrations.CreateModel(
            name="ActKind",
            fields=[
                ("name_be", models.CharField(blank=True, max_length=250, verbose_name="name in Belarusian")),
                ("name_ru", models.CharField(blank=True, max_length=250, verbose_name="name in Russian")),
                ("name_en", models.CharField(blank=True, max_length=250, verbose_name="name in English")),
                (
                    "slug",
                    models.CharField(
                        help_text="Short and lasting; spreadsheets use it. It cannot be changed later.",
                        max_length=40,
                        primary_key=True,
                        serialize=False,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Za-z0-9][A-Za-z0-9.\\-]*$",
                                "A code has Latin letters, digits, dots and hyphens only, such as koap-24.15.",
                            )
                        ],
                        verbose_name="code",
                    ),
                ),
                (
                    "provenance",
                    models.CharField(
                        blank=True,
                        help_text="The publication or law it was taken from.",
                        max_length=250,
                        verbose_name="where this comes from",
                    ),
                ),
                ("shipped", models.JSONField(default=dict, editable=False)),
            ],
            options={
                "verbose_name": "kind of act",
                "verbose_name_plural": "kinds of act",
                "ordering": ["slug"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Agency",
            fields=[
                ("name_be", models.CharField(blank=True, max_length=250, verbose_name="name in Belarusian")),
                ("name_ru", models.CharField(blank=True, max_length=250, verbose_name="name in Russian")),
                ("name_en", models.CharField(blank=True, max_length=250, verbose_name="name in English")),
                (
                    "slug",
                    models.CharField(
                        help_text="Short and lasting; spreadsheets use it. It cannot be changed later.",
                        max_length=40,
                        primary_key=True,
                        serialize=False,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Za-z0-9][A-Za-z0-9.\\-]*$",
                                "A code has Latin letters, digits, dots and hyphens only, such as koap-24.15.",
                            )
                        ],
                        verbose_name="code",
                    ),
                ),
                (
                    "provenance",
                    models.CharField(
                        blank=True,
                        help_text="The publication or law it was taken from.",
                        max_length=250,
                        verbose_name="where this comes from",
                    ),
                ),
                ("shipped", models.JSONField(default=dict, editable=False)),
                (
                    "abbreviation_be",
                    models.CharField(blank=True, max_length=40, verbose_name="abbreviation in Belarusian"),
                ),
                (
                    "abbreviation_ru",
                    models.CharField(blank=True, max_length=40, verbose_name="abbreviation in Russian"),
                ),
                (
                    "abbreviation_en",
                    models.CharField(blank=True, max_length=40, verbose_name="abbreviation in English"),
                ),
            ],
            options={
                "verbose_name": "agency",
                "verbose_name_plural": "agencies",
                "ordering": ["slug"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Campaign",
            fields=[
                ("name_be", models.CharField(blank=True, max_length=250, verbose_name="name in Belarusian")),
                ("name_ru", models.CharField(blank=True, max_length=250, verbose_name="name in Russian")),
                ("name_en", models.CharField(blank=True, max_length=250, verbose_name="name in English")),
                (
                    "slug",
                    models.CharField(
                        help_text="Short and lasting; spreadsheets use it. It cannot be changed later.",
                        max_length=40,
                        primary_key=True,
                        serialize=False,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Za-z0-9][A-Za-z0-9.\\-]*$",
                                "A code has Latin letters, digits, dots and hyphens only, such as koap-24.15.",
                            )
                        ],
                        verbose_name="code",
                    ),
                ),
                (
                    "provenance",
                    models.CharField(
                        blank=True,
                        help_text="The publication or law it was taken from.",
                        max_length=250,
                        verbose_name="where this comes from",
                    ),
                ),
                ("shipped", models.JSONField(default=dict, editable=False)),
                (
                    "description_be",
                    models.CharField(blank=True, max_length=400, verbose_name="in a sentence, in Belarusian"),
                ),
                (
                    "description_ru",
                    models.CharField(blank=True, max_length=400, verbose_name="in a sentence, in Russian"),
                ),
                (
                    "description_en",
                    models.CharField(
                        blank=True,
                        help_text="What happened to whom, as it may stand on a public page. No person’s name.",
                        max_length=400,
                        verbose_name="in a sentence, in English",
                    ),
                ),
            ],
            options={
                "verbose_name": "campaign",
                "verbose_name_plural": "campaigns",
                "ordering": ["slug"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="NameSymbol",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("word", models.CharField(max_length=60, unique=True, verbose_name="word")),
                ("symbols", models.CharField(blank=True, max_length=250, verbose_name="symbols")),
            ],
            options={
                "verbose_name": "name symbol",
                "verbose_name_plural": "name symbols",
            },
        ),
        migrations.CreateModel(
            name="Occupation",
            fields=[
                ("name_be", models.CharField(blank=True, max_length=250, verbose_name="name in Belarusian")),
                ("name_ru", models.CharField(blank=True, max_length=250, verbose_name="name in Russian")),
                ("name_en", models.CharField(blank=True, max_length=250, verbose_name="name in English")),
                (
                    "slug",
                    models.CharField(
                        help_text="Short and lasting; spreadsheets use it. It cannot be changed later.",
                        max_length=40,
                        primary_key=True,
                        serialize=False,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Za-z0-9][A-Za-z0-9.\\-]*$",
                                "A code has Latin letters, digits, dots and hyphens only, such as koap-24.15.",
                            )
                        ],
                        verbose_name="code",
                    ),
                ),
                (
                    "provenance",
                    models.CharField(
                        blank=True,
                        help_text="The publication or law it was taken from.",
                        max_length=250,
                        verbose_name="where this comes from",
                    ),
                ),
                ("shipped", models.JSONField(default=dict, editable=False)),
            ],
            options={
                "verbose_name": "occupation",
                "verbose_name_plural": "occupations",
                "ordering": ["slug"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PenaltyKind",
            fields=[
                ("name_be", models.CharField(blank=True, max_length=250, verbose_name="name in Belarusian")),
                ("name_ru", models.CharField(blank=True, max_length=250, verbose_name="name in Russian")),
                ("name_en", models.CharField(blank=True, max_length=250, verbose_name="name in English")),
                (
                    "slug",
                    models.CharField(
                        help_text="Short and lasting; spreadsheets use it. It cannot be changed later.",
                        max_length=40,
                        primary_key=True,
                        serialize=False,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Za-z0-9][A-Za-z0-9.\\-]*$",
                                "A code has Latin letters, digits, dots and hyphens only, such as koap-24.15.",
                            )
                        ],
                        verbose_name="code",
                    ),
                ),
                (
                    "provenance",
                    models.CharField(
                        blank=True,
                        help_text="The publication or law it was taken from.",
                        max_length=250,
                        verbose_name="where this comes from",
                    ),
                ),
                ("shipped", models.JSONField(default=dict, editable=False)),
                (
                    "process",
                    models.CharField(
                        choices=[
                            ("administrative", "administrative"),
                            ("criminal", "criminal"),
                            ("both", "both"),
                        ],
                        max_length=20,
                        verbose_name="process",
                    ),
                ),
                ("measure", models.CharField(blank=True, max_length=40, verbose_name="measured in")),
            ],
            options={
                "verbose_name": "kind of penalty",
                "verbose_name_plural": "kinds of penalty",
                "ordering": ["slug"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Region",
            fields=[
                ("name_be", models.CharField(blank=True, max_length=250, verbose_name="name in Belarusian")),
                ("name_ru", models.CharField(blank=True, max_length=250, verbose_name="name in Russian")),
                ("name_en", models.CharField(blank=True, max_length=250, verbose_name="name in English")),
                (
                    "slug",
                    models.CharField(
                        help_text="Short and lasting; spreadsheets use it. It cannot be changed later.",
                        max_length=40,
                        primary_key=True,
                        serialize=False,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Za-z0-9][A-Za-z0-9.\\-]*$",
                                "A code has Latin letters, digits, dots and hyphens only, such as koap-24.15.",
                            )
                        ],
                        verbose_name="code",
                    ),
                ),
                (
                    "provenance",
                    models.CharField(
                        blank=True,
                        help_text="The publication or law it was taken from.",
                        max_length=250,
                        verbose_name="where this comes from",
                    ),
                ),
                ("shipped", models.JSONField(default=dict, editable=False)),
                (
                    "kind",
                    models.CharField(
                        choices=[("city", "city"), ("oblast", "region")],
                        default="oblast",
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                ("in_be", models.CharField(blank=True, max_length=100, verbose_name="“in …” in Belarusian")),
                ("in_ru", models.CharField(blank=True, max_length=100, verbose_name="“in …” in Russian")),
            ],
            options={
                "verbose_name": "region",
                "verbose_name_plural": "regions",
                "ordering": ["slug"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ReportingList",
            fields=[
                ("name_be", models.CharField(blank=True, max_length=250, verbose_name="name in Belarusian")),
                ("name_ru", models.CharField(blank=True, max_length=250, verbose_name="name in Russian")),
                ("name_en", models.CharField(blank=True, max_length=250, verbose_name="name in English")),
                (
                    "slug",
                    models.CharField(
                        help_text="Short and lasting; spreadsheets use it. It cannot be changed later.",
                        max_length=40,
                        primary_key=True,
                        serialize=False,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Za-z0-9][A-Za-z0-9.\\-]*$",
                                "A code has Latin letters, digits, dots and hyphens only, such as koap-24.15.",
                            )
                        ],
                        verbose_name="code",
                    ),
                ),
                (
                    "provenance",
                    models.CharField(
                        blank=True,
                        help_text="The publication or law it was taken from.",
                        max_length=250,
                        verbose_name="where this comes from",
                    ),
                ),
                ("shipped", models.JSONField(default=dict, editable=False)),
            ],
            options={
                "verbose_name": "reporting list",
                "verbose_name_plural": "reporting lists",
                "ordering": ["slug"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SearchEntry",
            fields=[
                ("id", models.BigIntegerField(primary_key=True, serialize=False)),
                ("words", models.TextField(verbose_name="words")),
            ],
            options={
                "verbose_name": "search entry",
                "verbose_name_plural": "search entries",
            },
        ),
        migrations.CreateModel(
            name="BaseUnit",
            fields=[
                (
                    "valid_from",
                    models.DateField(primary_key=True, serialize=False, verbose_name="in force from"),
                ),
                (
                    "valid_to",
                    models.DateField(
                        blank=True, help_text="Empty: still in force.", null=True, verbose_name="in force to"
                    ),
                ),
                ("value_byn", models.DecimalField(decimal_places=2, max_digits=8, verbose_name="rubles")),
                (
                    "provenance",
                    models.CharField(blank=True, max_length=250, verbose_name="where this comes from"),
                ),
                ("shipped", models.JSONField(default=dict, editable=False)),
            ],
            options={
                "verbose_name": "base unit",
                "verbose_name_plural": "base units",
                "ordering": ["-valid_from"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_to__isnull", True),
                            ("valid_to__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="base_unit_ends_after_it_starts",
                        violation_error_message="The last day is before the first day.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("value_byn__gt", 0)),
                        name="base_unit_is_worth_something",
                        violation_error_message="A base unit is worth more than zero rubles.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Batch",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("made_at", models.DateTimeField(auto_now_add=True, verbose_name="made at")),
                ("title", models.CharField(max_length=250, verbose_name="what")),
                (
                    "kind",
                    models.CharField(
                        blank=True,
                        choices=[("merging", "merging of two people")],
                        editable=False,
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                ("sha256", models.CharField(blank=True, max_length=64, verbose_name="SHA-256 of the file")),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
                (
                    "undoes",
                    models.OneToOneField(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="undone_by",
                        to="cases.batch",
                        verbose_name="undoes",
                    ),
                ),
            ],
            options={
                "verbose_name": "batch",
                "verbose_name_plural": "batches",
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="HistoricalActKind",
            fields=[
                ("name_be", models.CharField(blank=True, max_length=250, verbose_name="name in Belarusian")),
                ("name_ru", models.CharField(blank=True, max_length=250, verbose_name="name in Russian")),
                ("name_en", models.CharField(blank=True, max_length=250, verbose_name="name in English")),
                (
                    "slug",
                    models.CharField(
                        db_index=True,
                        help_text="Short and lasting; spreadsheets use it. It cannot be changed later.",
                        max_length=40,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Za-z0-9][A-Za-z0-9.\\-]*$",
                                "A code has Latin letters, digits, dots and hyphens only, such as koap-24.15.",
                            )
                        ],
                        verbose_name="code",
                    ),
                ),
                (
                    "provenance",
                    models.CharField(
                        blank=True,
                        help_text="The publication or law it was taken from.",
                        max_length=250,
                        verbose_name="where this comes from",
                    ),
                ),
                ("shipped", models.JSONField(default=dict, editable=False)),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "history_batch",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.batch",
                        verbose_name="batch",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical kind of act",
                "verbose_name_plural": "historical kinds of act",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalAgency",
            fields=[
                ("name_be", models.CharField(blank=True, max_length=250, verbose_name="name in Belarusian")),
                ("name_ru", models.CharField(blank=True, max_length=250, verbose_name="name in Russian")),
                ("name_en", models.CharField(blank=True, max_length=250, verbose_name="name in English")),
                (
                    "slug",
                    models.CharField(
                        db_index=True,
                        help_text="Short and lasting; spreadsheets use it. It cannot be changed later.",
                        max_length=40,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Za-z0-9][A-Za-z0-9.\\-]*$",
                                "A code has Latin letters, digits, dots and hyphens only, such as koap-24.15.",
                            )
                        ],
                        verbose_name="code",
                    ),
                ),
                (
                    "provenance",
                    models.CharField(
                        blank=True,
                        help_text="The publication or law it was taken from.",
                        max_length=250,
                        verbose_name="where this comes from",
                    ),
                ),
                ("shipped", models.JSONField(default=dict, editable=False)),
                (
                    "abbreviation_be",
                    models.CharField(blank=True, max_length=40, verbose_name="abbreviation in Belarusian"),
                ),
                (
                    "abbreviation_ru",
                    models.CharField(blank=True, max_length=40, verbose_name="abbreviation in Russian"),
                ),
                (
                    "abbreviation_en",
                    models.CharField(blank=True, max_length=40, verbose_name="abbreviation in English"),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "history_batch",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.batch",
                        verbose_name="batch",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical agency",
                "verbose_name_plural": "historical agencies",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalBaseUnit",
            fields=[
                ("valid_from", models.DateField(db_index=True, verbose_name="in force from")),
                (
                    "valid_to",
                    models.DateField(
                        blank=True, help_text="Empty: still in force.", null=True, verbose_name="in force to"
                    ),
                ),
                ("value_byn", models.DecimalField(decimal_places=2, max_digits=8, verbose_name="rubles")),
                (
                    "provenance",
                    models.CharField(blank=True, max_length=250, verbose_name="where this comes from"),
                ),
                ("shipped", models.JSONField(default=dict, editable=False)),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "history_batch",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.batch",
                        verbose_name="batch",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical base unit",
                "verbose_name_plural": "historical base units",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalCampaign",
            fields=[
                ("name_be", models.CharField(blank=True, max_length=250, verbose_name="name in Belarusian")),
                ("name_ru", models.CharField(blank=True, max_length=250, verbose_name="name in Russian")),
                ("name_en", models.CharField(blank=True, max_length=250, verbose_name="name in English")),
                (
                    "slug",
                    models.CharField(
                        db_index=True,
                        help_text="Short and lasting; spreadsheets use it. It cannot be changed later.",
                        max_length=40,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Za-z0-9][A-Za-z0-9.\\-]*$",
                                "A code has Latin letters, digits, dots and hyphens only, such as koap-24.15.",
                            )
                        ],
                        verbose_name="code",
                    ),
                ),
                (
                    "provenance",
                    models.CharField(
                        blank=True,
                        help_text="The publication or law it was taken from.",
                        max_length=250,
                        verbose_name="where this comes from",
                    ),
                ),
                ("shipped", models.JSONField(default=dict, editable=False)),
                (
                    "description_be",
                    models.CharField(blank=True, max_length=400, verbose_name="in a sentence, in Belarusian"),
                ),
                (
                    "description_ru",
                    models.CharField(blank=True, max_length=400, verbose_name="in a sentence, in Russian"),
                ),
                (
                    "description_en",
                    models.CharField(
                        blank=True,
                        help_text="What happened to whom, as it may stand on a public page. No person’s name.",
                        max_length=400,
                        verbose_name="in a sentence, in English",
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "history_batch",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.batch",
                        verbose_name="batch",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical campaign",
                "verbose_name_plural": "historical campaigns",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalLawArticle",
            fields=[
                (
                    "slug",
                    models.CharField(
                        db_index=True,
                        help_text="Short and lasting; spreadsheets use it. It cannot be changed later.",
                        max_length=40,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Za-z0-9][A-Za-z0-9.\\-]*$",
                                "A code has Latin letters, digits, dots and hyphens only, such as koap-24.15.",
                            )
                        ],
                        verbose_name="code",
                    ),
                ),
                (
                    "provenance",
                    models.CharField(
                        blank=True,
                        help_text="The publication or law it was taken from.",
                        max_length=250,
                        verbose_name="where this comes from",
                    ),
                ),
                ("shipped", models.JSONField(default=dict, editable=False)),
                (
                    "statute",
                    models.CharField(
                        choices=[
                            ("koap-2021", "Code of Administrative Offences (2021)"),
                            ("koap-2003", "Code of Administrative Offences (2003)"),
                            ("cc-1999", "Criminal Code (1999)"),
                        ],
                        max_length=20,
                        verbose_name="code of law",
                    ),
                ),
                ("number", models.CharField(max_length=20, verbose_name="number")),
                ("part", models.CharField(blank=True, max_length=10, verbose_name="part")),
                (
                    "title_be",
                    models.CharField(blank=True, max_length=400, verbose_name="title in Belarusian"),
                ),
                ("title_ru", models.CharField(blank=True, max_length=400, verbose_name="title in Russian")),
                ("title_en", models.CharField(blank=True, max_length=400, verbose_name="title in English")),
                ("in_force_from", models.DateField(blank=True, null=True, verbose_name="in force from")),
                ("in_force_to", models.DateField(blank=True, null=True, verbose_name="in force to")),
                ("note", models.TextField(blank=True, verbose_name="note")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "history_batch",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.batch",
                        verbose_name="batch",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical law article",
                "verbose_name_plural": "historical law articles",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalOccupation",
            fields=[
                ("name_be", models.CharField(blank=True, max_length=250, verbose_name="name in Belarusian")),
                ("name_ru", models.CharField(blank=True, max_length=250, verbose_name="name in Russian")),
                ("name_en", models.CharField(blank=True, max_length=250, verbose_name="name in English")),
                (
                    "slug",
                    models.CharField(
                        db_index=True,
                        help_text="Short and lasting; spreadsheets use it. It cannot be changed later.",
                        max_length=40,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Za-z0-9][A-Za-z0-9.\\-]*$",
                                "A code has Latin letters, digits, dots and hyphens only, such as koap-24.15.",
                            )
                        ],
                        verbose_name="code",
                    ),
                ),
                (
                    "provenance",
                    models.CharField(
                        blank=True,
                        help_text="The publication or law it was taken from.",
                        max_length=250,
                        verbose_name="where this comes from",
                    ),
                ),
                ("shipped", models.JSONField(default=dict, editable=False)),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "history_batch",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.batch",
                        verbose_name="batch",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical occupation",
                "verbose_name_plural": "historical occupations",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalPenaltyKind",
            fields=[
                ("name_be", models.CharField(blank=True, max_length=250, verbose_name="name in Belarusian")),
                ("name_ru", models.CharField(blank=True, max_length=250, verbose_name="name in Russian")),
                ("name_en", models.CharField(blank=True, max_length=250, verbose_name="name in English")),
                (
                    "slug",
                    models.CharField(
                        db_index=True,
                        help_text="Short and lasting; spreadsheets use it. It cannot be changed later.",
                        max_length=40,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Za-z0-9][A-Za-z0-9.\\-]*$",
                                "A code has Latin letters, digits, dots and hyphens only, such as koap-24.15.",
                            )
                        ],
                        verbose_name="code",
                    ),
                ),
                (
                    "provenance",
                    models.CharField(
                        blank=True,
                        help_text="The publication or law it was taken from.",
                        max_length=250,
                        verbose_name="where this comes from",
                    ),
                ),
                ("shipped", models.JSONField(default=dict, editable=False)),
                (
                    "process",
                    models.CharField(
                        choices=[
                            ("administrative", "administrative"),
                            ("criminal", "criminal"),
                            ("both", "both"),
                        ],
                        max_length=20,
                        verbose_name="process",
                    ),
                ),
                ("measure", models.CharField(blank=True, max_length=40, verbose_name="measured in")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "history_batch",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.batch",
                        verbose_name="batch",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical kind of penalty",
                "verbose_name_plural": "historical kinds of penalty",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalRegion",
            fields=[
                ("name_be", models.CharField(blank=True, max_length=250, verbose_name="name in Belarusian")),
                ("name_ru", models.CharField(blank=True, max_length=250, verbose_name="name in Russian")),
                ("name_en", models.CharField(blank=True, max_length=250, verbose_name="name in English")),
                (
                    "slug",
                    models.CharField(
                        db_index=True,
                        help_text="Short and lasting; spreadsheets use it. It cannot be changed later.",
                        max_length=40,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Za-z0-9][A-Za-z0-9.\\-]*$",
                                "A code has Latin letters, digits, dots and hyphens only, such as koap-24.15.",
                            )
                        ],
                        verbose_name="code",
                    ),
                ),
                (
                    "provenance",
                    models.CharField(
                        blank=True,
                        help_text="The publication or law it was taken from.",
                        max_length=250,
                        verbose_name="where this comes from",
                    ),
                ),
                ("shipped", models.JSONField(default=dict, editable=False)),
                (
                    "kind",
                    models.CharField(
                        choices=[("city", "city"), ("oblast", "region")],
                        default="oblast",
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                ("in_be", models.CharField(blank=True, max_length=100, verbose_name="“in …” in Belarusian")),
                ("in_ru", models.CharField(blank=True, max_length=100, verbose_name="“in …” in Russian")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "history_batch",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.batch",
                        verbose_name="batch",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical region",
                "verbose_name_plural": "historical regions",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalReportingList",
            fields=[
                ("name_be", models.CharField(blank=True, max_length=250, verbose_name="name in Belarusian")),
                ("name_ru", models.CharField(blank=True, max_length=250, verbose_name="name in Russian")),
                ("name_en", models.CharField(blank=True, max_length=250, verbose_name="name in English")),
                (
                    "slug",
                    models.CharField(
                        db_index=True,
                        help_text="Short and lasting; spreadsheets use it. It cannot be changed later.",
                        max_length=40,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Za-z0-9][A-Za-z0-9.\\-]*$",
                                "A code has Latin letters, digits, dots and hyphens only, such as koap-24.15.",
                            )
                        ],
                        verbose_name="code",
                    ),
                ),
                (
                    "provenance",
                    models.CharField(
                        blank=True,
                        help_text="The publication or law it was taken from.",
                        max_length=250,
                        verbose_name="where this comes from",
                    ),
                ),
                ("shipped", models.JSONField(default=dict, editable=False)),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "history_batch",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.batch",
                        verbose_name="batch",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical reporting list",
                "verbose_name_plural": "historical reporting lists",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Incident",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        blank=True,
                        help_text="Leave empty to get the next one. Spreadsheets and colleagues refer to the record by it.",
                        max_length=40,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Za-z0-9][A-Za-z0-9._\\-]*$",
                                "A code has Latin letters, digits, dots and hyphens only, such as I-2024-00317.",
                            )
                        ],
                        verbose_name="code",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("submitted", "submitted"),
                            ("verified", "verified"),
                            ("returned", "returned"),
                            ("withdrawn", "withdrawn"),
                        ],
                        default="draft",
                        editable=False,
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                (
                    "status_comment",
                    models.TextField(blank=True, editable=False, verbose_name="comment on the status"),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created")),
                ("edited_at", models.DateTimeField(editable=False, verbose_name="last changed")),
                (
                    "verified_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="verified"),
                ),
                (
                    "date",
                    cases.models.fields.EDTFField(
                        help_text="3.02.2024, Feb 2024, 3–5 February, about 2024-02.",
                        max_length=21,
                        verbose_name="date",
                    ),
                ),
                ("date_lower", cases.models.fields.BoundField(end="lower", of="date")),
                ("date_upper", cases.models.fields.BoundField(end="upper", of="date")),
                (
                    "locality",
                    models.CharField(
                        blank=True,
                        help_text="As people of the place write it. Empty when only the region is known.",
                        max_length=120,
                        verbose_name="town or village",
                    ),
                ),
                (
                    "title_be",
                    models.CharField(blank=True, max_length=250, verbose_name="title in Belarusian"),
                ),
                ("title_ru", models.CharField(blank=True, max_length=250, verbose_name="title in Russian")),
                (
                    "title_en",
                    models.CharField(
                        blank=True,
                        help_text="In a few words; one language is enough.",
                        max_length=250,
                        verbose_name="title in English",
                    ),
                ),
                (
                    "summary_be",
                    models.TextField(
                        blank=True,
                        help_text="So that a colleague who was not there understands it. One language is enough.",
                        verbose_name="what happened, in Belarusian",
                    ),
                ),
                ("summary_ru", models.TextField(blank=True, verbose_name="what happened, in Russian")),
                ("summary_en", models.TextField(blank=True, verbose_name="what happened, in English")),
                (
                    "sensitivity",
                    models.CharField(
                        choices=[("internal", "internal"), ("restricted", "restricted")],
                        default="internal",
                        help_text="Restricted: it, its acts, sources and trials exist for its team only.",
                        max_length=10,
                        verbose_name="sensitivity",
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.batch",
                        verbose_name="batch",
                    ),
                ),
                (
                    "campaign",
                    models.ForeignKey(
                        blank=True,
                        help_text="The wave of repression it belongs to, if it has a name.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="cases.campaign",
                        verbose_name="campaign",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="created by",
                    ),
                ),
                (
                    "edited_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="last changed by",
                    ),
                ),
                (
                    "verified_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="verified by",
                    ),
                ),
                (
                    "region",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to="cases.region", verbose_name="region"
                    ),
                ),
            ],
            options={
                "verbose_name": "incident",
                "verbose_name_plural": "incidents",
                "permissions": [("verify_incident", "Can verify incidents")],
                "indexes": [
                    models.Index(fields=["-date_lower", "-id"], name="incident_newest"),
                    models.Index(fields=["status", "-edited_at"], name="incident_waiting"),
                    models.Index(
                        condition=models.Q(("sensitivity", "restricted")),
                        fields=["id"],
                        name="incident_restricted",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("status__in", ["draft", "submitted", "returned", "withdrawn"]),
                                ("verified_at__isnull", True),
                                ("verified_by__isnull", True),
                            ),
                            models.Q(
                                ("status", "verified"),
                                ("verified_at__isnull", False),
                                ("verified_by__isnull", False),
                                ("created_by__isnull", False),
                                ("edited_by__isnull", False),
                                models.Q(("verified_by", models.F("created_by")), _negated=True),
                                models.Q(("verified_by", models.F("edited_by")), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="incident_verified_by_a_second_person",
                        violation_error_message="A record is verified by somebody who did not write it.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("title_be", ""), ("title_en", ""), ("title_ru", ""), _negated=True
                        ),
                        name="incident_has_a_title",
                        violation_error_message="Write a title in at least one language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("date_lower__isnull", False),
                            ("date_upper__gte", models.F("date_lower")),
                            ("date_upper__isnull", False),
                        ),
                        name="incident_has_a_date",
                        violation_error_message="An incident needs a date.",
                    ),
                ],
            },
            managers=[
                ("everything", django.db.models.manager.Manager()),
            ],
        ),
        migrations.CreateModel(
            name="HistoricalTeamMember",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "history_batch",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.batch",
                        verbose_name="batch",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="colleague",
                    ),
                ),
                (
                    "incident",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.incident",
                        verbose_name="incident",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical member of the team",
                "verbose_name_plural": "historical team",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="LawArticle",
            fields=[
                (
                    "slug",
                    models.CharField(
                        help_text="Short and lasting; spreadsheets use it. It cannot be changed later.",
                        max_length=40,
                        primary_key=True,
                        serialize=False,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Za-z0-9][A-Za-z0-9.\\-]*$",
                                "A code has Latin letters, digits, dots and hyphens only, such as koap-24.15.",
                            )
                        ],
                        verbose_name="code",
                    ),
                ),
                (
                    "provenance",
                    models.CharField(
                        blank=True,
                        help_text="The publication or law it was taken from.",
                        max_length=250,
                        verbose_name="where this comes from",
                    ),
                ),
                ("shipped", models.JSONField(default=dict, editable=False)),
                (
                    "statute",
                    models.CharField(
                        choices=[
                            ("koap-2021", "Code of Administrative Offences (2021)"),
                            ("koap-2003", "Code of Administrative Offences (2003)"),
                            ("cc-1999", "Criminal Code (1999)"),
                        ],
                        max_length=20,
                        verbose_name="code of law",
                    ),
                ),
                ("number", models.CharField(max_length=20, verbose_name="number")),
                ("part", models.CharField(blank=True, max_length=10, verbose_name="part")),
                (
                    "title_be",
                    models.CharField(blank=True, max_length=400, verbose_name="title in Belarusian"),
                ),
                ("title_ru", models.CharField(blank=True, max_length=400, verbose_name="title in Russian")),
                ("title_en", models.CharField(blank=True, max_length=400, verbose_name="title in English")),
                ("in_force_from", models.DateField(blank=True, null=True, verbose_name="in force from")),
                ("in_force_to", models.DateField(blank=True, null=True, verbose_name="in force to")),
                ("note", models.TextField(blank=True, verbose_name="note")),
            ],
            options={
                "verbose_name": "law article",
                "verbose_name_plural": "law articles",
                "ordering": ["slug"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("in_force_from__isnull", True),
                            ("in_force_to__isnull", True),
                            ("in_force_to__gte", models.F("in_force_from")),
                            _connector="OR",
                        ),
                        name="law_article_ends_after_it_starts",
                        violation_error_message="The last day in force is before the first.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Lease",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(max_length=20, verbose_name="kind of record")),
                ("record_id", models.BigIntegerField(verbose_name="id of the record")),
                ("until", models.DateTimeField(verbose_name="until")),
                (
                    "taken_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="who",
                    ),
                ),
            ],
            options={
                "verbose_name": "record taken for review",
                "verbose_name_plural": "records taken for review",
                "default_permissions": ("change",),
                "indexes": [models.Index(fields=["until"], name="lease_runs_out")],
                "constraints": [models.UniqueConstraint(fields=("kind", "record_id"), name="lease_once")],
            },
        ),
        migrations.CreateModel(
            name="Person",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        blank=True,
                        help_text="Leave empty to get the next one. Spreadsheets and colleagues refer to the record by it.",
                        max_length=40,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Za-z0-9][A-Za-z0-9._\\-]*$",
                                "A code has Latin letters, digits, dots and hyphens only, such as I-2024-00317.",
                            )
                        ],
                        verbose_name="code",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("submitted", "submitted"),
                            ("verified", "verified"),
                            ("returned", "returned"),
                            ("withdrawn", "withdrawn"),
                        ],
                        default="draft",
                        editable=False,
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                (
                    "status_comment",
                    models.TextField(blank=True, editable=False, verbose_name="comment on the status"),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created")),
                ("edited_at", models.DateTimeField(editable=False, verbose_name="last changed")),
                (
                    "verified_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="verified"),
                ),
                ("name_be", models.CharField(blank=True, max_length=250, verbose_name="name in Belarusian")),
                ("name_ru", models.CharField(blank=True, max_length=250, verbose_name="name in Russian")),
                ("name_en", models.CharField(blank=True, max_length=250, verbose_name="name in English")),
                (
                    "label",
                    models.CharField(
                        blank=True,
                        help_text="For example: a Minsk resident.",
                        max_length=250,
                        verbose_name="who, when the name is not known",
                    ),
                ),
                (
                    "other_names",
                    models.TextField(
                        blank=True,
                        help_text="Former names and other spellings, separated by semicolons.",
                        verbose_name="other names",
                    ),
                ),
                (
                    "sex",
                    models.CharField(
                        blank=True,
                        choices=[("female", "female"), ("male", "male"), ("other", "other")],
                        help_text="Leave empty when not known.",
                        max_length=6,
                        verbose_name="sex",
                    ),
                ),
                (
                    "birth_date",
                    cases.models.fields.EDTFField(
                        blank=True,
                        help_text="1990-05-17; 1990-05 or 1990 when that is all that is known.",
                        max_length=21,
                        verbose_name="date of birth",
                    ),
                ),
                ("birth_date_lower", cases.models.fields.BoundField(end="lower", of="birth_date")),
                ("birth_date_upper", cases.models.fields.BoundField(end="upper", of="birth_date")),
                (
                    "has_minor_children",
                    models.BooleanField(
                        blank=True,
                        help_text="“Unknown” when nobody asked; it never means no.",
                        null=True,
                        verbose_name="has minor children",
                    ),
                ),
                (
                    "minor_children_count",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="Only when the number is known.",
                        null=True,
                        verbose_name="number of minor children",
                    ),
                ),
                (
                    "citizenship",
                    models.CharField(
                        blank=True,
                        help_text="BY, UA, PL …",
                        max_length=2,
                        validators=[cases.models.fields.validate_country],
                        verbose_name="citizenship",
                    ),
                ),
                (
                    "publication",
                    models.CharField(
                        choices=[
                            ("none", "nothing that identifies them"),
                            ("initials", "initials"),
                            ("name", "name"),
                        ],
                        default="none",
                        help_text="What this person agreed to. Without their consent: nothing.",
                        max_length=8,
                        verbose_name="may be published",
                    ),
                ),
                (
                    "note",
                    models.TextField(blank=True, help_text="Never published.", verbose_name="internal note"),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.batch",
                        verbose_name="batch",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="created by",
                    ),
                ),
                (
                    "edited_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="last changed by",
                    ),
                ),
                (
                    "merged_in",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.batch",
                        verbose_name="batch of the merging",
                    ),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="merged",
                        to="cases.person",
                        verbose_name="merged into",
                    ),
                ),
                (
                    "occupation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="cases.occupation",
                        verbose_name="occupation",
                    ),
                ),
                (
                    "verified_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="verified by",
                    ),
                ),
            ],
            options={
                "verbose_name": "person",
                "verbose_name_plural": "people",
                "permissions": [("verify_person", "Can verify people")],
                "indexes": [models.Index(fields=["status", "-edited_at"], name="person_waiting")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("status__in", ["draft", "submitted", "returned", "withdrawn"]),
                                ("verified_at__isnull", True),
                                ("verified_by__isnull", True),
                            ),
                            models.Q(
                                ("status", "verified"),
                                ("verified_at__isnull", False),
                                ("verified_by__isnull", False),
                                ("created_by__isnull", False),
                                ("edited_by__isnull", False),
                                models.Q(("verified_by", models.F("created_by")), _negated=True),
                                models.Q(("verified_by", models.F("edited_by")), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="person_verified_by_a_second_person",
                        violation_error_message="A record is verified by somebody who did not write it.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("label", ""), ("name_be", ""), ("name_en", ""), ("name_ru", ""), _negated=True
                        ),
                        name="person_has_a_name_or_label",
                        violation_error_message="Write a name in at least one language, or say who it is under “label”.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("sex__in", ["", "female", "male", "other"])),
                        name="person_sex_is_a_known_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("minor_children_count__isnull", True),
                            models.Q(
                                ("has_minor_children", False),
                                ("has_minor_children__isnull", False),
                                ("minor_children_count", 0),
                            ),
                            models.Q(
                                ("has_minor_children", True),
                                ("has_minor_children__isnull", False),
                                ("minor_children_count__gt", 0),
                            ),
                            _connector="OR",
                        ),
                        name="person_children_agree",
                        violation_error_message="The number of minor children and the yes/no answer contradict each other.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("birth_date", ""),
                                ("birth_date_lower__isnull", True),
                                ("birth_date_upper__isnull", True),
                            ),
                            models.Q(
                                models.Q(("birth_date", ""), _negated=True),
                                ("birth_date_lower__isnull", False),
                                ("birth_date_upper__gte", models.F("birth_date_lower")),
                                ("birth_date_upper__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="person_birth_date_has_bounds",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("merged_in__isnull", True), ("merged_into__isnull", True)),
                            models.Q(
                                ("merged_in__isnull", False),
                                ("merged_into__isnull", False),
                                models.Q(("merged_into", models.F("id")), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="person_merged_into_another",
                    ),
                ],
            },
            managers=[
                ("everything", django.db.models.manager.Manager()),
            ],
        ),
        migrations.CreateModel(
            name="NameKey",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(max_length=10, verbose_name="kind")),
                ("key", models.CharField(max_length=60, verbose_name="key")),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="name_keys",
                        to="cases.person",
                        verbose_name="person",
                    ),
                ),
            ],
            options={
                "verbose_name": "name key",
                "verbose_name_plural": "name keys",
                "indexes": [models.Index(fields=["key", "kind", "person"], name="name_key_of_people")],
            },
        ),
        migrations.CreateModel(
            name="HistoricalRecognition",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                (
                    "code",
                    models.CharField(
                        blank=True,
                        db_index=True,
                        help_text="Leave empty to get the next one. Spreadsheets and colleagues refer to the record by it.",
                        max_length=40,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Za-z0-9][A-Za-z0-9._\\-]*$",
                                "A code has Latin letters, digits, dots and hyphens only, such as I-2024-00317.",
                            )
                        ],
                        verbose_name="code",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("submitted", "submitted"),
                            ("verified", "verified"),
                            ("returned", "returned"),
                            ("withdrawn", "withdrawn"),
                        ],
                        default="draft",
                        editable=False,
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                (
                    "status_comment",
                    models.TextField(blank=True, editable=False, verbose_name="comment on the status"),
                ),
                ("created_at", models.DateTimeField(blank=True, editable=False, verbose_name="created")),
                ("edited_at", models.DateTimeField(editable=False, verbose_name="last changed")),
                (
                    "verified_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="verified"),
                ),
                (
                    "recognised_on",
                    cases.models.fields.EDTFField(
                        help_text="The day of the statement: 3.02.2024, or Feb 2024 when the day is not known.",
                        max_length=21,
                        verbose_name="recognised on",
                    ),
                ),
                ("recognised_on_lower", cases.models.fields.BoundField(end="lower", of="recognised_on")),
                ("recognised_on_upper", cases.models.fields.BoundField(end="upper", of="recognised_on")),
                (
                    "ended_on",
                    cases.models.fields.EDTFField(
                        blank=True,
                        help_text="Empty while the person is still a political prisoner.",
                        max_length=21,
                        verbose_name="ended on",
                    ),
                ),
                ("ended_on_lower", cases.models.fields.BoundField(end="lower", of="ended_on")),
                ("ended_on_upper", cases.models.fields.BoundField(end="upper", of="ended_on")),
                (
                    "end_reason",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("released", "released"),
                            ("term-served", "term served"),
                            ("pardoned", "pardoned"),
                            ("died", "died"),
                            ("other", "other"),
                        ],
                        help_text="Only together with the day it ended.",
                        max_length=12,
                        verbose_name="why it ended",
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.batch",
                        verbose_name="batch",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="created by",
                    ),
                ),
                (
                    "edited_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="last changed by",
                    ),
                ),
                (
                    "history_batch",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.batch",
                        verbose_name="batch",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "verified_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="verified by",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.person",
                        verbose_name="person",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical recognition as a political prisoner",
                "verbose_name_plural": "historical recognitions as political prisoners",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalProtection",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                (
                    "ground",
                    models.CharField(
                        choices=[("sexual-violence", "suffered sexual violence")],
                        default="sexual-violence",
                        max_length=20,
                        verbose_name="why",
                    ),
                ),
                ("marked_at", models.DateTimeField(blank=True, editable=False, verbose_name="marked")),
                ("lifted_at", models.DateTimeField(blank=True, null=True, verbose_name="taken off")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "history_batch",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.batch",
                        verbose_name="batch",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "lifted_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="taken off by",
                    ),
                ),
                (
                    "marked_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="marked by",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.person",
                        verbose_name="person",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical special protection",
                "verbose_name_plural": "historical special protections",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalPerson",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                (
                    "code",
                    models.CharField(
                        blank=True,
                        db_index=True,
                        help_text="Leave empty to get the next one. Spreadsheets and colleagues refer to the record by it.",
                        max_length=40,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Za-z0-9][A-Za-z0-9._\\-]*$",
                                "A code has Latin letters, digits, dots and hyphens only, such as I-2024-00317.",
                            )
                        ],
                        verbose_name="code",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("submitted", "submitted"),
                            ("verified", "verified"),
                            ("returned", "returned"),
                            ("withdrawn", "withdrawn"),
                        ],
                        default="draft",
                        editable=False,
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                (
                    "status_comment",
                    models.TextField(blank=True, editable=False, verbose_name="comment on the status"),
                ),
                ("created_at", models.DateTimeField(blank=True, editable=False, verbose_name="created")),
                ("edited_at", models.DateTimeField(editable=False, verbose_name="last changed")),
                (
                    "verified_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="verified"),
                ),
                ("name_be", models.CharField(blank=True, max_length=250, verbose_name="name in Belarusian")),
                ("name_ru", models.CharField(blank=True, max_length=250, verbose_name="name in Russian")),
                ("name_en", models.CharField(blank=True, max_length=250, verbose_name="name in English")),
                (
                    "label",
                    models.CharField(
                        blank=True,
                        help_text="For example: a Minsk resident.",
                        max_length=250,
                        verbose_name="who, when the name is not known",
                    ),
                ),
                (
                    "other_names",
                    models.TextField(
                        blank=True,
                        help_text="Former names and other spellings, separated by semicolons.",
                        verbose_name="other names",
                    ),
                ),
                (
                    "sex",
                    models.CharField(
                        blank=True,
                        choices=[("female", "female"), ("male", "male"), ("other", "other")],
                        help_text="Leave empty when not known.",
                        max_length=6,
                        verbose_name="sex",
                    ),
                ),
                (
                    "birth_date",
                    cases.models.fields.EDTFField(
                        blank=True,
                        help_text="1990-05-17; 1990-05 or 1990 when that is all that is known.",
                        max_length=21,
                        verbose_name="date of birth",
                    ),
                ),
                ("birth_date_lower", cases.models.fields.BoundField(end="lower", of="birth_date")),
                ("birth_date_upper", cases.models.fields.BoundField(end="upper", of="birth_date")),
                (
                    "has_minor_children",
                    models.BooleanField(
                        blank=True,
                        help_text="“Unknown” when nobody asked; it never means no.",
                        null=True,
                        verbose_name="has minor children",
                    ),
                ),
                (
                    "minor_children_count",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="Only when the number is known.",
                        null=True,
                        verbose_name="number of minor children",
                    ),
                ),
                (
                    "citizenship",
                    models.CharField(
                        blank=True,
                        help_text="BY, UA, PL …",
                        max_length=2,
                        validators=[cases.models.fields.validate_country],
                        verbose_name="citizenship",
                    ),
                ),
                (
                    "publication",
                    models.CharField(
                        choices=[
                            ("none", "nothing that identifies them"),
                            ("initials", "initials"),
                            ("name", "name"),
                        ],
                        default="none",
                        help_text="What this person agreed to. Without their consent: nothing.",
                        max_length=8,
                        verbose_name="may be published",
                    ),
                ),
                (
                    "note",
                    models.TextField(blank=True, help_text="Never published.", verbose_name="internal note"),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.batch",
                        verbose_name="batch",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="created by",
                    ),
                ),
                (
                    "edited_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="last changed by",
                    ),
                ),
                (
                    "history_batch",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.batch",
                        verbose_name="batch",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "merged_in",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.batch",
                        verbose_name="batch of the merging",
                    ),
                ),
                (
                    "verified_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="verified by",
                    ),
                ),
                (
                    "occupation",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.occupation",
                        verbose_name="occupation",
                    ),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.person",
                        verbose_name="merged into",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical person",
                "verbose_name_plural": "historical people",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalDifferentPeople",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                ("decided_at", models.DateTimeField(blank=True, editable=False, verbose_name="decided")),
                ("note", models.CharField(blank=True, max_length=250, verbose_name="how it is known")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="decided by",
                    ),
                ),
                (
                    "history_batch",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.batch",
                        verbose_name="batch",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.person",
                        verbose_name="one",
                    ),
                ),
                (
                    "second",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.person",
                        verbose_name="the other",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical pair of different people",
                "verbose_name_plural": "historical pairs of different people",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalContact",
            fields=[
                ("id", models.UUIDField(db_index=True, default=uuid.uuid4, editable=False)),
                (
                    "relation",
                    models.CharField(
                        choices=[
                            ("self", "the person"),
                            ("partner", "husband, wife or partner"),
                            ("parent", "parent"),
                            ("child", "child"),
                            ("sibling", "brother or sister"),
                            ("relative", "other relative"),
                            ("lawyer", "lawyer"),
                            ("friend", "friend or colleague"),
                        ],
                        max_length=10,
                        verbose_name="who it is",
                    ),
                ),
                ("sealed", models.BinaryField(verbose_name="sealed name, telephone, address")),
                ("outdated", models.BooleanField(default=False, verbose_name="no longer right")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "history_batch",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.batch",
                        verbose_name="batch",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.person",
                        verbose_name="person",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical contact",
                "verbose_name_plural": "historical contacts",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalConsent",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                ("name", models.BooleanField(default=False, verbose_name="name")),
                ("initials", models.BooleanField(default=False, verbose_name="initials")),
                ("photo", models.BooleanField(default=False, verbose_name="photo")),
                ("story", models.BooleanField(default=False, verbose_name="story")),
                (
                    "minor_children",
                    models.BooleanField(default=False, verbose_name="that there are minor children"),
                ),
                ("medical", models.BooleanField(default=False, verbose_name="medical facts")),
                ("refusal", models.BooleanField(default=False, verbose_name="nothing")),
                (
                    "given_by",
                    models.CharField(
                        choices=[
                            ("self", "the person"),
                            ("relative", "a relative"),
                            ("guardian", "a parent or guardian"),
                            ("lawyer", "the lawyer"),
                        ],
                        max_length=10,
                        verbose_name="given by",
                    ),
                ),
                ("given_on", models.DateField(verbose_name="given on")),
                (
                    "until",
                    models.DateField(
                        blank=True,
                        help_text="The last day it holds. Empty: until it is withdrawn.",
                        null=True,
                        verbose_name="until",
                    ),
                ),
                ("withdrawn_on", models.DateField(blank=True, null=True, verbose_name="withdrawn on")),
                (
                    "confirmed_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="confirmed"),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "confirmed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="confirmed by",
                    ),
                ),
                (
                    "history_batch",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.batch",
                        verbose_name="batch",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="recorded by",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.person",
                        verbose_name="person",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical consent",
                "verbose_name_plural": "historical consents",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="DifferentPeople",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("decided_at", models.DateTimeField(auto_now_add=True, verbose_name="decided")),
                ("note", models.CharField(blank=True, max_length=250, verbose_name="how it is known")),
                (
                    "decided_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="decided by",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.person",
                        verbose_name="one",
                    ),
                ),
                (
                    "second",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.person",
                        verbose_name="the other",
                    ),
                ),
            ],
            options={
                "verbose_name": "pair of different people",
                "verbose_name_plural": "pairs of different people",
                "ordering": ["-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("first__lt", models.F("second"))),
                        name="different_people_in_order",
                    ),
                    models.UniqueConstraint(
                        fields=("first", "second"),
                        name="different_people_once",
                        violation_error_message="This was decided about the two already.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Contact",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "relation",
                    models.CharField(
                        choices=[
                            ("self", "the person"),
                            ("partner", "husband, wife or partner"),
                            ("parent", "parent"),
                            ("child", "child"),
                            ("sibling", "brother or sister"),
                            ("relative", "other relative"),
                            ("lawyer", "lawyer"),
                            ("friend", "friend or colleague"),
                        ],
                        max_length=10,
                        verbose_name="who it is",
                    ),
                ),
                ("sealed", models.BinaryField(verbose_name="sealed name, telephone, address")),
                ("outdated", models.BooleanField(default=False, verbose_name="no longer right")),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contacts",
                        to="cases.person",
                        verbose_name="person",
                    ),
                ),
            ],
            options={
                "verbose_name": "contact",
                "verbose_name_plural": "contacts",
                "ordering": ["outdated", "relation"],
                "permissions": [("open_contact", "Can open sealed contacts")],
            },
        ),
        migrations.CreateModel(
            name="Detainee",
            fields=[],
            options={
                "verbose_name": "detainee",
                "verbose_name_plural": "detainees",
                "proxy": True,
                "indexes": [],
                "constraints": [],
            },
            bases=("cases.person",),
            managers=[
                ("everything", django.db.models.manager.Manager()),
            ],
        ),
        migrations.CreateModel(
            name="PossibleDouble",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("score", models.FloatField(help_text="From 0 to 1.", verbose_name="likeness")),
                ("found_at", models.DateTimeField(auto_now_add=True, verbose_name="found")),
                (
                    "first",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="cases.person",
                        verbose_name="one",
                    ),
                ),
                (
                    "second",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="cases.person",
                        verbose_name="the other",
                    ),
                ),
            ],
            options={
                "verbose_name": "possible double",
                "verbose_name_plural": "possible doubles",
                "ordering": ["-score", "pk"],
                "indexes": [models.Index(fields=["-score"], name="possible_double_by_score")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("first__lt", models.F("second"))), name="possible_double_in_order"
                    ),
                    models.UniqueConstraint(fields=("first", "second"), name="possible_double_once"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Protection",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "ground",
                    models.CharField(
                        choices=[("sexual-violence", "suffered sexual violence")],
                        default="sexual-violence",
                        max_length=20,
                        verbose_name="why",
                    ),
                ),
                ("marked_at", models.DateTimeField(auto_now_add=True, verbose_name="marked")),
                ("lifted_at", models.DateTimeField(blank=True, null=True, verbose_name="taken off")),
                (
                    "lifted_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="taken off by",
                    ),
                ),
                (
                    "marked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="marked by",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="protections",
                        to="cases.person",
                        verbose_name="person",
                    ),
                ),
            ],
            options={
                "verbose_name": "special protection",
                "verbose_name_plural": "special protections",
                "ordering": ["-pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("lifted_at__isnull", True)),
                        fields=("person", "ground"),
                        name="protection_marked_once",
                        violation_error_message="It is marked already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("lifted_at__isnull", True), ("lifted_by__isnull", True)),
                            models.Q(
                                ("lifted_at__isnull", False),
                                ("lifted_by__isnull", False),
                                ("marked_by__isnull", False),
                                models.Q(("lifted_by", models.F("marked_by")), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="protection_lifted_by_a_second_person",
                        violation_error_message="A mark is taken off by somebody who did not set it.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Recognition",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        blank=True,
                        help_text="Leave empty to get the next one. Spreadsheets and colleagues refer to the record by it.",
                        max_length=40,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Za-z0-9][A-Za-z0-9._\\-]*$",
                                "A code has Latin letters, digits, dots and hyphens only, such as I-2024-00317.",
                            )
                        ],
                        verbose_name="code",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("submitted", "submitted"),
                            ("verified", "verified"),
                            ("returned", "returned"),
                            ("withdrawn", "withdrawn"),
                        ],
                        default="draft",
                        editable=False,
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                (
                    "status_comment",
                    models.TextField(blank=True, editable=False, verbose_name="comment on the status"),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created")),
                ("edited_at", models.DateTimeField(editable=False, verbose_name="last changed")),
                (
                    "verified_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="verified"),
                ),
                (
                    "recognised_on",
                    cases.models.fields.EDTFField(
                        help_text="The day of the statement: 3.02.2024, or Feb 2024 when the day is not known.",
                        max_length=21,
                        verbose_name="recognised on",
                    ),
                ),
                ("recognised_on_lower", cases.models.fields.BoundField(end="lower", of="recognised_on")),
                ("recognised_on_upper", cases.models.fields.BoundField(end="upper", of="recognised_on")),
                (
                    "ended_on",
                    cases.models.fields.EDTFField(
                        blank=True,
                        help_text="Empty while the person is still a political prisoner.",
                        max_length=21,
                        verbose_name="ended on",
                    ),
                ),
                ("ended_on_lower", cases.models.fields.BoundField(end="lower", of="ended_on")),
                ("ended_on_upper", cases.models.fields.BoundField(end="upper", of="ended_on")),
                (
                    "end_reason",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("released", "released"),
                            ("term-served", "term served"),
                            ("pardoned", "pardoned"),
                            ("died", "died"),
                            ("other", "other"),
                        ],
                        help_text="Only together with the day it ended.",
                        max_length=12,
                        verbose_name="why it ended",
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.batch",
                        verbose_name="batch",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="created by",
                    ),
                ),
                (
                    "edited_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="last changed by",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="recognitions",
                        to="cases.person",
                        verbose_name="person",
                    ),
                ),
                (
                    "verified_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="verified by",
                    ),
                ),
            ],
            options={
                "verbose_name": "recognition as a political prisoner",
                "verbose_name_plural": "recognitions as political prisoners",
                "permissions": [("verify_recognition", "Can verify recognitions")],
                "indexes": [
                    models.Index(fields=["status", "recognised_on_lower"], name="recognition_counted"),
                    models.Index(fields=["status", "-edited_at"], name="recognition_waiting"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("status__in", ["draft", "submitted", "returned", "withdrawn"]),
                                ("verified_at__isnull", True),
                                ("verified_by__isnull", True),
                            ),
                            models.Q(
                                ("status", "verified"),
                                ("verified_at__isnull", False),
                                ("verified_by__isnull", False),
                                ("created_by__isnull", False),
                                ("edited_by__isnull", False),
                                models.Q(("verified_by", models.F("created_by")), _negated=True),
                                models.Q(("verified_by", models.F("edited_by")), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="recognition_verified_by_a_second_person",
                        violation_error_message="A record is verified by somebody who did not write it.",
                    ),
                    models.UniqueConstraint(
                        fields=("person", "recognised_on"),
                        name="recognition_once_a_day",
                        violation_error_message="This person is already recorded as recognised on that day.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("recognised_on_lower__isnull", False),
                            ("recognised_on_upper__gte", models.F("recognised_on_lower")),
                            ("recognised_on_upper__isnull", False),
                        ),
                        name="recognition_has_a_date",
                        violation_error_message="A recognition needs a date.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                models.Q(
                                    ("ended_on", ""),
                                    ("ended_on_lower__isnull", True),
                                    ("ended_on_upper__isnull", True),
                                ),
                                models.Q(
                                    models.Q(("ended_on", ""), _negated=True),
                                    ("ended_on_lower__isnull", False),
                                    ("ended_on_upper__gte", models.F("ended_on_lower")),
                                    ("ended_on_upper__isnull", False),
                                ),
                                _connector="OR",
                            ),
                            models.Q(
                                ("ended_on", ""),
                                ("ended_on_upper__gte", models.F("recognised_on_lower")),
                                _connector="OR",
                            ),
                        ),
                        name="recognition_ends_after_it_starts",
                        violation_error_message="It cannot end before it started.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("end_reason", ""), models.Q(("ended_on", ""), _negated=True), _connector="OR"
                        ),
                        name="recognition_end_reason_has_a_date",
                        violation_error_message="Say when it ended, if you say why.",
                    ),
                ],
            },
            managers=[
                ("everything", django.db.models.manager.Manager()),
            ],
        ),
        migrations.CreateModel(
            name="RecordKey",
            fields=[
                (
                    "owner",
                    models.CharField(max_length=80, primary_key=True, serialize=False, verbose_name="whose"),
                ),
                ("wrapped", models.BinaryField(verbose_name="sealed key")),
                ("under", models.CharField(max_length=8, verbose_name="under which key of the server")),
                ("made_at", models.DateTimeField(auto_now_add=True, verbose_name="made")),
            ],
            options={
                "verbose_name": "key of a record",
                "verbose_name_plural": "keys of records",
                "indexes": [models.Index(fields=["under", "owner"], name="record_key_under")],
            },
        ),
        migrations.CreateModel(
            name="PlaceOfDetention",
            fields=[
                ("name_be", models.CharField(blank=True, max_length=250, verbose_name="name in Belarusian")),
                ("name_ru", models.CharField(blank=True, max_length=250, verbose_name="name in Russian")),
                ("name_en", models.CharField(blank=True, max_length=250, verbose_name="name in English")),
                (
                    "slug",
                    models.CharField(
                        help_text="Short and lasting; spreadsheets use it. It cannot be changed later.",
                        max_length=40,
                        primary_key=True,
                        serialize=False,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Za-z0-9][A-Za-z0-9.\\-]*$",
                                "A code has Latin letters, digits, dots and hyphens only, such as koap-24.15.",
                            )
                        ],
                        verbose_name="code",
                    ),
                ),
                (
                    "provenance",
                    models.CharField(
                        blank=True,
                        help_text="The publication or law it was taken from.",
                        max_length=250,
                        verbose_name="where this comes from",
                    ),
                ),
                ("shipped", models.JSONField(default=dict, editable=False)),
                ("kind", models.CharField(blank=True, max_length=20, verbose_name="kind")),
                ("number", models.CharField(blank=True, max_length=10, verbose_name="number")),
                ("town_be", models.CharField(blank=True, max_length=60, verbose_name="town in Belarusian")),
                (
                    "region",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="cases.region",
                        verbose_name="region",
                    ),
                ),
            ],
            options={
                "verbose_name": "place of detention",
                "verbose_name_plural": "places of detention",
                "ordering": ["slug"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="HistoricalPlaceOfDetention",
            fields=[
                ("name_be", models.CharField(blank=True, max_length=250, verbose_name="name in Belarusian")),
                ("name_ru", models.CharField(blank=True, max_length=250, verbose_name="name in Russian")),
                ("name_en", models.CharField(blank=True, max_length=250, verbose_name="name in English")),
                (
                    "slug",
                    models.CharField(
                        db_index=True,
                        help_text="Short and lasting; spreadsheets use it. It cannot be changed later.",
                        max_length=40,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Za-z0-9][A-Za-z0-9.\\-]*$",
                                "A code has Latin letters, digits, dots and hyphens only, such as koap-24.15.",
                            )
                        ],
                        verbose_name="code",
                    ),
                ),
                (
                    "provenance",
                    models.CharField(
                        blank=True,
                        help_text="The publication or law it was taken from.",
                        max_length=250,
                        verbose_name="where this comes from",
                    ),
                ),
                ("shipped", models.JSONField(default=dict, editable=False)),
                ("kind", models.CharField(blank=True, max_length=20, verbose_name="kind")),
                ("number", models.CharField(blank=True, max_length=10, verbose_name="number")),
                ("town_be", models.CharField(blank=True, max_length=60, verbose_name="town in Belarusian")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "history_batch",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.batch",
                        verbose_name="batch",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "region",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.region",
                        verbose_name="region",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical place of detention",
                "verbose_name_plural": "historical places of detention",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalIncident",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                (
                    "code",
                    models.CharField(
                        blank=True,
                        db_index=True,
                        help_text="Leave empty to get the next one. Spreadsheets and colleagues refer to the record by it.",
                        max_length=40,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Za-z0-9][A-Za-z0-9._\\-]*$",
                                "A code has Latin letters, digits, dots and hyphens only, such as I-2024-00317.",
                            )
                        ],
                        verbose_name="code",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("submitted", "submitted"),
                            ("verified", "verified"),
                            ("returned", "returned"),
                            ("withdrawn", "withdrawn"),
                        ],
                        default="draft",
                        editable=False,
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                (
                    "status_comment",
                    models.TextField(blank=True, editable=False, verbose_name="comment on the status"),
                ),
                ("created_at", models.DateTimeField(blank=True, editable=False, verbose_name="created")),
                ("edited_at", models.DateTimeField(editable=False, verbose_name="last changed")),
                (
                    "verified_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="verified"),
                ),
                (
                    "date",
                    cases.models.fields.EDTFField(
                        help_text="3.02.2024, Feb 2024, 3–5 February, about 2024-02.",
                        max_length=21,
                        verbose_name="date",
                    ),
                ),
                ("date_lower", cases.models.fields.BoundField(end="lower", of="date")),
                ("date_upper", cases.models.fields.BoundField(end="upper", of="date")),
                (
                    "locality",
                    models.CharField(
                        blank=True,
                        help_text="As people of the place write it. Empty when only the region is known.",
                        max_length=120,
                        verbose_name="town or village",
                    ),
                ),
                (
                    "title_be",
                    models.CharField(blank=True, max_length=250, verbose_name="title in Belarusian"),
                ),
                ("title_ru", models.CharField(blank=True, max_length=250, verbose_name="title in Russian")),
                (
                    "title_en",
                    models.CharField(
                        blank=True,
                        help_text="In a few words; one language is enough.",
                        max_length=250,
                        verbose_name="title in English",
                    ),
                ),
                (
                    "summary_be",
                    models.TextField(
                        blank=True,
                        help_text="So that a colleague who was not there understands it. One language is enough.",
                        verbose_name="what happened, in Belarusian",
                    ),
                ),
                ("summary_ru", models.TextField(blank=True, verbose_name="what happened, in Russian")),
                ("summary_en", models.TextField(blank=True, verbose_name="what happened, in English")),
                (
                    "sensitivity",
                    models.CharField(
                        choices=[("internal", "internal"), ("restricted", "restricted")],
                        default="internal",
                        help_text="Restricted: it, its acts, sources and trials exist for its team only.",
                        max_length=10,
                        verbose_name="sensitivity",
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.batch",
                        verbose_name="batch",
                    ),
                ),
                (
                    "campaign",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="The wave of repression it belongs to, if it has a name.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.campaign",
                        verbose_name="campaign",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="created by",
                    ),
                ),
                (
                    "edited_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="last changed by",
                    ),
                ),
                (
                    "history_batch",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.batch",
                        verbose_name="batch",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "verified_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="verified by",
                    ),
                ),
                (
                    "region",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.region",
                        verbose_name="region",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical incident",
                "verbose_name_plural": "historical incidents",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalCourt",
            fields=[
                ("name_be", models.CharField(blank=True, max_length=250, verbose_name="name in Belarusian")),
                ("name_ru", models.CharField(blank=True, max_length=250, verbose_name="name in Russian")),
                ("name_en", models.CharField(blank=True, max_length=250, verbose_name="name in English")),
                (
                    "slug",
                    models.CharField(
                        db_index=True,
                        help_text="Short and lasting; spreadsheets use it. It cannot be changed later.",
                        max_length=40,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Za-z0-9][A-Za-z0-9.\\-]*$",
                                "A code has Latin letters, digits, dots and hyphens only, such as koap-24.15.",
                            )
                        ],
                        verbose_name="code",
                    ),
                ),
                (
                    "provenance",
                    models.CharField(
                        blank=True,
                        help_text="The publication or law it was taken from.",
                        max_length=250,
                        verbose_name="where this comes from",
                    ),
                ),
                ("shipped", models.JSONField(default=dict, editable=False)),
                (
                    "level",
                    models.CharField(
                        choices=[
                            ("district", "district"),
                            ("city", "city"),
                            ("city-district", "district of a city"),
                            ("regional", "regional"),
                            ("supreme", "supreme"),
                        ],
                        max_length=20,
                        verbose_name="level",
                    ),
                ),
                (
                    "name_en_other",
                    models.CharField(blank=True, max_length=100, verbose_name="other English name"),
                ),
                ("note", models.CharField(blank=True, max_length=250, verbose_name="note")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "history_batch",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.batch",
                        verbose_name="batch",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "region",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Empty: the whole country.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.region",
                        verbose_name="region",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical court",
                "verbose_name_plural": "historical courts",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalAct",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                (
                    "code",
                    models.CharField(
                        blank=True,
                        db_index=True,
                        help_text="Leave empty to get the next one. Spreadsheets and colleagues refer to the record by it.",
                        max_length=40,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Za-z0-9][A-Za-z0-9._\\-]*$",
                                "A code has Latin letters, digits, dots and hyphens only, such as I-2024-00317.",
                            )
                        ],
                        verbose_name="code",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("submitted", "submitted"),
                            ("verified", "verified"),
                            ("returned", "returned"),
                            ("withdrawn", "withdrawn"),
                        ],
                        default="draft",
                        editable=False,
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                (
                    "status_comment",
                    models.TextField(blank=True, editable=False, verbose_name="comment on the status"),
                ),
                ("created_at", models.DateTimeField(blank=True, editable=False, verbose_name="created")),
                ("edited_at", models.DateTimeField(editable=False, verbose_name="last changed")),
                (
                    "verified_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="verified"),
                ),
                (
                    "date",
                    cases.models.fields.EDTFField(
                        help_text="3.02.2024, Feb 2024, 3–5 February, about 2024-02.",
                        max_length=21,
                        verbose_name="date",
                    ),
                ),
                ("date_lower", cases.models.fields.BoundField(end="lower", of="date")),
                ("date_upper", cases.models.fields.BoundField(end="upper", of="date")),
                (
                    "end_date",
                    cases.models.fields.EDTFField(
                        blank=True,
                        help_text="When it ended, if it did and it is known.",
                        max_length=21,
                        verbose_name="until",
                    ),
                ),
                ("end_date_lower", cases.models.fields.BoundField(end="lower", of="end_date")),
                ("end_date_upper", cases.models.fields.BoundField(end="upper", of="end_date")),
                (
                    "people_min",
                    models.PositiveIntegerField(
                        default=1,
                        help_text="More than 1 only for people who are not identified: “at least 20 people”.",
                        verbose_name="at least how many people",
                    ),
                ),
                (
                    "note",
                    models.TextField(blank=True, help_text="Never published.", verbose_name="internal note"),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "agency",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Empty when nobody could tell. Do not guess from the uniform.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.agency",
                        verbose_name="who did it",
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.batch",
                        verbose_name="batch",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="created by",
                    ),
                ),
                (
                    "edited_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="last changed by",
                    ),
                ),
                (
                    "history_batch",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.batch",
                        verbose_name="batch",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "kind",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.actkind",
                        verbose_name="what was done",
                    ),
                ),
                (
                    "verified_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="verified by",
                    ),
                ),
                (
                    "incident",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.incident",
                        verbose_name="incident",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Leave empty when nobody knows who it was.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.person",
                        verbose_name="person",
                    ),
                ),
                (
                    "place_of_detention",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Where the person was held, if they were held.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.placeofdetention",
                        verbose_name="place of detention",
                    ),
                ),
                (
                    "region",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Empty: the incident’s.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.region",
                        verbose_name="region",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical act",
                "verbose_name_plural": "historical acts",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Act",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        blank=True,
                        help_text="Leave empty to get the next one. Spreadsheets and colleagues refer to the record by it.",
                        max_length=40,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Za-z0-9][A-Za-z0-9._\\-]*$",
                                "A code has Latin letters, digits, dots and hyphens only, such as I-2024-00317.",
                            )
                        ],
                        verbose_name="code",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("submitted", "submitted"),
                            ("verified", "verified"),
                            ("returned", "returned"),
                            ("withdrawn", "withdrawn"),
                        ],
                        default="draft",
                        editable=False,
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                (
                    "status_comment",
                    models.TextField(blank=True, editable=False, verbose_name="comment on the status"),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created")),
                ("edited_at", models.DateTimeField(editable=False, verbose_name="last changed")),
                (
                    "verified_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="verified"),
                ),
                (
                    "date",
                    cases.models.fields.EDTFField(
                        help_text="3.02.2024, Feb 2024, 3–5 February, about 2024-02.",
                        max_length=21,
                        verbose_name="date",
                    ),
                ),
                ("date_lower", cases.models.fields.BoundField(end="lower", of="date")),
                ("date_upper", cases.models.fields.BoundField(end="upper", of="date")),
                (
                    "end_date",
                    cases.models.fields.EDTFField(
                        blank=True,
                        help_text="When it ended, if it did and it is known.",
                        max_length=21,
                        verbose_name="until",
                    ),
                ),
                ("end_date_lower", cases.models.fields.BoundField(end="lower", of="end_date")),
                ("end_date_upper", cases.models.fields.BoundField(end="upper", of="end_date")),
                (
                    "people_min",
                    models.PositiveIntegerField(
                        default=1,
                        help_text="More than 1 only for people who are not identified: “at least 20 people”.",
                        verbose_name="at least how many people",
                    ),
                ),
                (
                    "note",
                    models.TextField(blank=True, help_text="Never published.", verbose_name="internal note"),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="created by",
                    ),
                ),
                (
                    "edited_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="last changed by",
                    ),
                ),
                (
                    "verified_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="verified by",
                    ),
                ),
                (
                    "kind",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        to="cases.actkind",
                        verbose_name="what was done",
                    ),
                ),
                (
                    "agency",
                    models.ForeignKey(
                        blank=True,
                        help_text="Empty when nobody could tell. Do not guess from the uniform.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="cases.agency",
                        verbose_name="who did it",
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.batch",
                        verbose_name="batch",
                    ),
                ),
                (
                    "incident",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="acts",
                        to="cases.incident",
                        verbose_name="incident",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        help_text="Leave empty when nobody knows who it was.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="acts",
                        to="cases.person",
                        verbose_name="person",
                    ),
                ),
                (
                    "place_of_detention",
                    models.ForeignKey(
                        blank=True,
                        help_text="Where the person was held, if they were held.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="cases.placeofdetention",
                        verbose_name="place of detention",
                    ),
                ),
                (
                    "region",
                    models.ForeignKey(
                        blank=True,
                        help_text="Empty: the incident’s.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="cases.region",
                        verbose_name="region",
                    ),
                ),
            ],
            options={
                "verbose_name": "act",
                "verbose_name_plural": "acts",
                "permissions": [("verify_act", "Can verify acts")],
                "indexes": [
                    models.Index(fields=["status", "date_lower", "date_upper"], name="act_counted"),
                    models.Index(
                        condition=models.Q(("date_lower__lt", models.F("date_upper"))),
                        fields=["status", "date_lower", "date_upper"],
                        name="act_imprecise",
                    ),
                    models.Index(fields=["-date_lower", "-id"], name="act_newest"),
                    models.Index(fields=["status", "-edited_at"], name="act_waiting"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("status__in", ["draft", "submitted", "returned", "withdrawn"]),
                                ("verified_at__isnull", True),
                                ("verified_by__isnull", True),
                            ),
                            models.Q(
                                ("status", "verified"),
                                ("verified_at__isnull", False),
                                ("verified_by__isnull", False),
                                ("created_by__isnull", False),
                                ("edited_by__isnull", False),
                                models.Q(("verified_by", models.F("created_by")), _negated=True),
                                models.Q(("verified_by", models.F("edited_by")), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="act_verified_by_a_second_person",
                        violation_error_message="A record is verified by somebody who did not write it.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("date_lower__isnull", False),
                            ("date_upper__gte", models.F("date_lower")),
                            ("date_upper__isnull", False),
                        ),
                        name="act_has_a_date",
                        violation_error_message="An act needs a date.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                models.Q(
                                    ("end_date", ""),
                                    ("end_date_lower__isnull", True),
                                    ("end_date_upper__isnull", True),
                                ),
                                models.Q(
                                    models.Q(("end_date", ""), _negated=True),
                                    ("end_date_lower__isnull", False),
                                    ("end_date_upper__gte", models.F("end_date_lower")),
                                    ("end_date_upper__isnull", False),
                                ),
                                _connector="OR",
                            ),
                            models.Q(
                                ("end_date", ""),
                                ("end_date_upper__gte", models.F("date_lower")),
                                _connector="OR",
                            ),
                        ),
                        name="act_ends_after_it_starts",
                        violation_error_message="It cannot end before it started.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("people_min", 1),
                            models.Q(("people_min__gt", 1), ("person__isnull", True)),
                            _connector="OR",
                        ),
                        name="act_group_has_no_person",
                        violation_error_message="A group (“at least 20 people”) has no person; one person counts as 1.",
                    ),
                ],
            },
            managers=[
                ("everything", django.db.models.manager.Manager()),
            ],
        ),
        migrations.CreateModel(
            name="HistoricalSource",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                (
                    "code",
                    models.CharField(
                        blank=True,
                        db_index=True,
                        help_text="Leave empty to get the next one. Spreadsheets and colleagues refer to the record by it.",
                        max_length=40,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Za-z0-9][A-Za-z0-9._\\-]*$",
                                "A code has Latin letters, digits, dots and hyphens only, such as I-2024-00317.",
                            )
                        ],
                        verbose_name="code",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("submitted", "submitted"),
                            ("verified", "verified"),
                            ("returned", "returned"),
                            ("withdrawn", "withdrawn"),
                        ],
                        default="draft",
                        editable=False,
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                (
                    "status_comment",
                    models.TextField(blank=True, editable=False, verbose_name="comment on the status"),
                ),
                ("created_at", models.DateTimeField(blank=True, editable=False, verbose_name="created")),
                ("edited_at", models.DateTimeField(editable=False, verbose_name="last changed")),
                (
                    "verified_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="verified"),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("relative", "relative"),
                            ("victim", "victim"),
                            ("witness", "witness"),
                            ("lawyer", "lawyer"),
                            ("court-observer", "court observer"),
                            ("media", "media"),
                            ("official", "official publication"),
                            ("court-schedule", "court schedule"),
                            ("telegram", "Telegram channel"),
                            ("partner", "partner organisation"),
                            ("other", "other"),
                        ],
                        help_text="Who or what told us.",
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                (
                    "title",
                    models.CharField(
                        blank=True,
                        help_text="What tells it from others: a headline, the name of a channel. Nobody’s name who trusted us.",
                        max_length=250,
                        verbose_name="title",
                    ),
                ),
                (
                    "url",
                    models.CharField(
                        blank=True,
                        help_text="Of the page, if it is public.",
                        max_length=1000,
                        validators=[django.core.validators.URLValidator(schemes=["http", "https"])],
                        verbose_name="address",
                    ),
                ),
                (
                    "published",
                    cases.models.fields.EDTFField(
                        blank=True,
                        help_text="When it came out: 3.02.2024, or Feb 2024 when the day is not known.",
                        max_length=21,
                        verbose_name="published",
                    ),
                ),
                ("published_lower", cases.models.fields.BoundField(end="lower", of="published")),
                ("published_upper", cases.models.fields.BoundField(end="upper", of="published")),
                (
                    "received",
                    cases.models.fields.EDTFField(
                        blank=True,
                        help_text="When it reached us: 3.02.2024, or Feb 2024 when the day is not known.",
                        max_length=21,
                        verbose_name="received",
                    ),
                ),
                ("received_lower", cases.models.fields.BoundField(end="lower", of="received")),
                ("received_upper", cases.models.fields.BoundField(end="upper", of="received")),
                (
                    "reliability",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("A", "A – completely reliable"),
                            ("B", "B – usually reliable"),
                            ("C", "C – fairly reliable"),
                            ("D", "D – not usually reliable"),
                            ("E", "E – unreliable"),
                            ("F", "F – cannot be judged"),
                        ],
                        help_text="How far this source can be trusted, whatever it says.",
                        max_length=1,
                        verbose_name="reliability of the source",
                    ),
                ),
                (
                    "credibility",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("1", "1 – confirmed by others"),
                            ("2", "2 – probably true"),
                            ("3", "3 – possibly true"),
                            ("4", "4 – doubtful"),
                            ("5", "5 – improbable"),
                            ("6", "6 – cannot be judged"),
                        ],
                        help_text="How likely this is to be true, whoever says it.",
                        max_length=1,
                        verbose_name="credibility of the information",
                    ),
                ),
                (
                    "confidential",
                    models.BooleanField(
                        default=True,
                        help_text="Yes, unless the source is public or agreed to be named.",
                        verbose_name="confidential",
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.batch",
                        verbose_name="batch",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="created by",
                    ),
                ),
                (
                    "edited_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="last changed by",
                    ),
                ),
                (
                    "history_batch",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.batch",
                        verbose_name="batch",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "verified_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="verified by",
                    ),
                ),
                (
                    "incident",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.incident",
                        verbose_name="incident",
                    ),
                ),
                (
                    "list",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="The independent channel it came through, for estimates.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.reportinglist",
                        verbose_name="reporting list",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical source",
                "verbose_name_plural": "historical sources",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="SavedFilter",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(max_length=20, verbose_name="list")),
                ("name", models.CharField(max_length=100, verbose_name="name")),
                ("query", models.CharField(max_length=2000, verbose_name="filters")),
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
                "verbose_name": "saved filter",
                "verbose_name_plural": "saved filters",
                "ordering": ["name"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("owner", "kind", "name"),
                        name="saved_filter_name_once",
                        violation_error_message="You have a filter of this name already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Source",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        blank=True,
                        help_text="Leave empty to get the next one. Spreadsheets and colleagues refer to the record by it.",
                        max_length=40,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Za-z0-9][A-Za-z0-9._\\-]*$",
                                "A code has Latin letters, digits, dots and hyphens only, such as I-2024-00317.",
                            )
                        ],
                        verbose_name="code",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("submitted", "submitted"),
                            ("verified", "verified"),
                            ("returned", "returned"),
                            ("withdrawn", "withdrawn"),
                        ],
                        default="draft",
                        editable=False,
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                (
                    "status_comment",
                    models.TextField(blank=True, editable=False, verbose_name="comment on the status"),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created")),
                ("edited_at", models.DateTimeField(editable=False, verbose_name="last changed")),
                (
                    "verified_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="verified"),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("relative", "relative"),
                            ("victim", "victim"),
                            ("witness", "witness"),
                            ("lawyer", "lawyer"),
                            ("court-observer", "court observer"),
                            ("media", "media"),
                            ("official", "official publication"),
                            ("court-schedule", "court schedule"),
                            ("telegram", "Telegram channel"),
                            ("partner", "partner organisation"),
                            ("other", "other"),
                        ],
                        help_text="Who or what told us.",
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                (
                    "title",
                    models.CharField(
                        blank=True,
                        help_text="What tells it from others: a headline, the name of a channel. Nobody’s name who trusted us.",
                        max_length=250,
                        verbose_name="title",
                    ),
                ),
                (
                    "url",
                    models.CharField(
                        blank=True,
                        help_text="Of the page, if it is public.",
                        max_length=1000,
                        validators=[django.core.validators.URLValidator(schemes=["http", "https"])],
                        verbose_name="address",
                    ),
                ),
                (
                    "published",
                    cases.models.fields.EDTFField(
                        blank=True,
                        help_text="When it came out: 3.02.2024, or Feb 2024 when the day is not known.",
                        max_length=21,
                        verbose_name="published",
                    ),
                ),
                ("published_lower", cases.models.fields.BoundField(end="lower", of="published")),
                ("published_upper", cases.models.fields.BoundField(end="upper", of="published")),
                (
                    "received",
                    cases.models.fields.EDTFField(
                        blank=True,
                        help_text="When it reached us: 3.02.2024, or Feb 2024 when the day is not known.",
                        max_length=21,
                        verbose_name="received",
                    ),
                ),
                ("received_lower", cases.models.fields.BoundField(end="lower", of="received")),
                ("received_upper", cases.models.fields.BoundField(end="upper", of="received")),
                (
                    "reliability",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("A", "A – completely reliable"),
                            ("B", "B – usually reliable"),
                            ("C", "C – fairly reliable"),
                            ("D", "D – not usually reliable"),
                            ("E", "E – unreliable"),
                            ("F", "F – cannot be judged"),
                        ],
                        help_text="How far this source can be trusted, whatever it says.",
                        max_length=1,
                        verbose_name="reliability of the source",
                    ),
                ),
                (
                    "credibility",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("1", "1 – confirmed by others"),
                            ("2", "2 – probably true"),
                            ("3", "3 – possibly true"),
                            ("4", "4 – doubtful"),
                            ("5", "5 – improbable"),
                            ("6", "6 – cannot be judged"),
                        ],
                        help_text="How likely this is to be true, whoever says it.",
                        max_length=1,
                        verbose_name="credibility of the information",
                    ),
                ),
                (
                    "confidential",
                    models.BooleanField(
                        default=True,
                        help_text="Yes, unless the source is public or agreed to be named.",
                        verbose_name="confidential",
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.batch",
                        verbose_name="batch",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="created by",
                    ),
                ),
                (
                    "edited_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="last changed by",
                    ),
                ),
                (
                    "incident",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sources",
                        to="cases.incident",
                        verbose_name="incident",
                    ),
                ),
                (
                    "list",
                    models.ForeignKey(
                        blank=True,
                        help_text="The independent channel it came through, for estimates.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="cases.reportinglist",
                        verbose_name="reporting list",
                    ),
                ),
                (
                    "verified_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="verified by",
                    ),
                ),
            ],
            options={
                "verbose_name": "source",
                "verbose_name_plural": "sources",
                "permissions": [("verify_source", "Can verify sources")],
                "indexes": [models.Index(fields=["status", "-edited_at"], name="source_waiting")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("status__in", ["draft", "submitted", "returned", "withdrawn"]),
                                ("verified_at__isnull", True),
                                ("verified_by__isnull", True),
                            ),
                            models.Q(
                                ("status", "verified"),
                                ("verified_at__isnull", False),
                                ("verified_by__isnull", False),
                                ("created_by__isnull", False),
                                ("edited_by__isnull", False),
                                models.Q(("verified_by", models.F("created_by")), _negated=True),
                                models.Q(("verified_by", models.F("edited_by")), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="source_verified_by_a_second_person",
                        violation_error_message="A record is verified by somebody who did not write it.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("credibility__in", ["", "1", "2", "3", "4", "5", "6"]),
                            ("reliability__in", ["", "A", "B", "C", "D", "E", "F"]),
                        ),
                        name="source_grades_are_known",
                        violation_error_message="Reliability is a letter from A to F, credibility a number from 1 to 6.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                models.Q(
                                    ("published", ""),
                                    ("published_lower__isnull", True),
                                    ("published_upper__isnull", True),
                                ),
                                models.Q(
                                    models.Q(("published", ""), _negated=True),
                                    ("published_lower__isnull", False),
                                    ("published_upper__gte", models.F("published_lower")),
                                    ("published_upper__isnull", False),
                                ),
                                _connector="OR",
                            ),
                            models.Q(
                                models.Q(
                                    ("received", ""),
                                    ("received_lower__isnull", True),
                                    ("received_upper__isnull", True),
                                ),
                                models.Q(
                                    models.Q(("received", ""), _negated=True),
                                    ("received_lower__isnull", False),
                                    ("received_upper__gte", models.F("received_lower")),
                                    ("received_upper__isnull", False),
                                ),
                                _connector="OR",
                            ),
                        ),
                        name="source_dates_have_bounds",
                    ),
                ],
            },
            managers=[
                ("everything", django.db.models.manager.Manager()),
            ],
        ),
        migrations.CreateModel(
            name="HistoricalSourceIdentity",
            fields=[
                ("id", models.UUIDField(db_index=True, default=uuid.uuid4, editable=False)),
                ("sealed", models.BinaryField(verbose_name="sealed name, telephone, address")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "history_batch",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.batch",
                        verbose_name="batch",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.source",
                        verbose_name="source",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical identity of a source",
                "verbose_name_plural": "historical identities of sources",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalEvidenceFile",
            fields=[
                ("id", models.UUIDField(db_index=True, default=uuid.uuid4, editable=False)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("jpeg", "picture, JPEG"),
                            ("png", "picture, PNG"),
                            ("webp", "picture, WebP"),
                            ("tiff", "picture, TIFF"),
                            ("heic", "picture, HEIC"),
                            ("pdf", "document, PDF"),
                            ("docx", "document, Word"),
                            ("mp4", "film, MP4"),
                            ("mov", "film, MOV"),
                            ("webm", "film, WebM"),
                            ("mp3", "sound, MP3"),
                            ("m4a", "sound, M4A"),
                            ("ogg", "sound, Ogg"),
                            ("wav", "sound, WAV"),
                        ],
                        max_length=5,
                        verbose_name="kind",
                    ),
                ),
                ("size", models.PositiveIntegerField(help_text="In bytes.", verbose_name="size")),
                ("sha256", models.CharField(max_length=64, verbose_name="SHA-256")),
                (
                    "stored_as",
                    models.CharField(db_index=True, max_length=32, verbose_name="name on the disk"),
                ),
                ("sealed", models.BinaryField(verbose_name="sealed name of the file, and where it is from")),
                (
                    "no_copy",
                    models.CharField(
                        blank=True, max_length=10, verbose_name="why there is no copy for viewing"
                    ),
                ),
                ("added_at", models.DateTimeField(verbose_name="when")),
                ("withdrawn", models.BooleanField(default=False, verbose_name="withdrawn")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "added_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="by whom",
                    ),
                ),
                (
                    "history_batch",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.batch",
                        verbose_name="batch",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.source",
                        verbose_name="source",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical file of a source",
                "verbose_name_plural": "historical files of sources",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="EvidenceFile",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("jpeg", "picture, JPEG"),
                            ("png", "picture, PNG"),
                            ("webp", "picture, WebP"),
                            ("tiff", "picture, TIFF"),
                            ("heic", "picture, HEIC"),
                            ("pdf", "document, PDF"),
                            ("docx", "document, Word"),
                            ("mp4", "film, MP4"),
                            ("mov", "film, MOV"),
                            ("webm", "film, WebM"),
                            ("mp3", "sound, MP3"),
                            ("m4a", "sound, M4A"),
                            ("ogg", "sound, Ogg"),
                            ("wav", "sound, WAV"),
                        ],
                        max_length=5,
                        verbose_name="kind",
                    ),
                ),
                ("size", models.PositiveIntegerField(help_text="In bytes.", verbose_name="size")),
                ("sha256", models.CharField(max_length=64, verbose_name="SHA-256")),
                ("stored_as", models.CharField(max_length=32, unique=True, verbose_name="name on the disk")),
                ("sealed", models.BinaryField(verbose_name="sealed name of the file, and where it is from")),
                (
                    "no_copy",
                    models.CharField(
                        blank=True, max_length=10, verbose_name="why there is no copy for viewing"
                    ),
                ),
                ("added_at", models.DateTimeField(verbose_name="when")),
                ("withdrawn", models.BooleanField(default=False, verbose_name="withdrawn")),
                (
                    "added_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="by whom",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="files",
                        to="cases.source",
                        verbose_name="source",
                    ),
                ),
            ],
            options={
                "verbose_name": "file of a source",
                "verbose_name_plural": "files of sources",
                "ordering": ["added_at", "pk"],
                "permissions": [("open_original_evidencefile", "Can open the originals of files")],
            },
        ),
        migrations.CreateModel(
            name="CustodyEntry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveIntegerField(null=True, verbose_name="number")),
                ("at", models.DateTimeField(verbose_name="when")),
                (
                    "what",
                    models.CharField(
                        choices=[
                            ("taken-in", "taken in"),
                            ("sealed", "original sealed"),
                            ("copied", "copy for viewing made"),
                            ("no-copy", "no copy for viewing could be made"),
                            ("viewed", "looked at the copy"),
                            ("copy-taken", "downloaded the copy"),
                            ("original", "opened the original"),
                            ("checked", "checked against the disk: unchanged"),
                            ("failed", "check failed"),
                            ("denied", "was refused"),
                            ("withdrawn", "withdrawn"),
                            ("back", "brought back"),
                            ("new-key", "its key sealed under a new key of the server"),
                            ("not-taken", "a file was not taken"),
                        ],
                        max_length=10,
                        verbose_name="what",
                    ),
                ),
                ("detail", models.CharField(blank=True, max_length=200, verbose_name="details")),
                ("mark", models.CharField(blank=True, max_length=64, verbose_name="mark")),
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
                    "file",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="custody",
                        to="cases.evidencefile",
                        verbose_name="file",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.source",
                        verbose_name="source",
                    ),
                ),
            ],
            options={
                "verbose_name": "entry of custody",
                "verbose_name_plural": "entries of custody",
                "ordering": ["file", "number"],
                "indexes": [models.Index(fields=["by", "-at"], name="custody_of_one_person")],
                "constraints": [models.UniqueConstraint(fields=("file", "number"), name="custody_in_order")],
            },
        ),
        migrations.CreateModel(
            name="SourceIdentity",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("sealed", models.BinaryField(verbose_name="sealed name, telephone, address")),
                (
                    "source",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="identity",
                        to="cases.source",
                        verbose_name="source",
                    ),
                ),
            ],
            options={
                "verbose_name": "identity of a source",
                "verbose_name_plural": "identities of sources",
                "permissions": [("open_sourceidentity", "Can open the sealed identities of sources")],
            },
        ),
        migrations.CreateModel(
            name="IdentityMark",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("mark", models.CharField(max_length=64, verbose_name="mark")),
                (
                    "identity",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="marks",
                        to="cases.sourceidentity",
                        verbose_name="identity",
                    ),
                ),
            ],
            options={
                "verbose_name": "mark of an identity",
                "verbose_name_plural": "marks of identities",
                "constraints": [
                    models.UniqueConstraint(fields=("mark", "identity"), name="identity_mark_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="TeamMember",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "incident",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="team",
                        to="cases.incident",
                        verbose_name="incident",
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="colleague",
                    ),
                ),
            ],
            options={
                "verbose_name": "member of the team",
                "verbose_name_plural": "team",
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("incident", "member"),
                        name="team_member_once",
                        violation_error_message="This colleague is in the team already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Viewing",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("viewed_at", models.DateTimeField(auto_now_add=True, verbose_name="when")),
                (
                    "way",
                    models.CharField(
                        choices=[
                            ("page", "opened it"),
                            ("history", "opened its history"),
                            ("print", "opened it for printing"),
                            ("contact", "opened a sealed contact"),
                            ("consent", "opened the sealed note of a consent"),
                            ("identity", "opened who a source is"),
                            ("look-up", "found it by a telephone"),
                            ("export", "took it out"),
                        ],
                        max_length=10,
                        verbose_name="how",
                    ),
                ),
                ("kind", models.CharField(max_length=20, verbose_name="kind of record")),
                ("record_id", models.BigIntegerField(verbose_name="id of the record")),
                ("code", models.CharField(max_length=40, verbose_name="code")),
                (
                    "viewed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="who",
                    ),
                ),
            ],
            options={
                "verbose_name": "viewing of a restricted record",
                "verbose_name_plural": "viewings of restricted records",
                "ordering": ["-pk"],
                "indexes": [models.Index(fields=["kind", "record_id", "-id"], name="viewing_of_a_record")],
            },
        ),
        migrations.CreateModel(
            name="Waiting",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(max_length=20, verbose_name="kind of record")),
                ("record_id", models.BigIntegerField(verbose_name="id of the record")),
                ("since", models.DateTimeField(verbose_name="waits since")),
                ("changed", models.BooleanField(default=False, verbose_name="verified before, and changed")),
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="who wrote it",
                    ),
                ),
                (
                    "campaign",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="cases.campaign",
                        verbose_name="campaign",
                    ),
                ),
                (
                    "incident",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="cases.incident",
                        verbose_name="incident",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="cases.person",
                        verbose_name="person",
                    ),
                ),
                (
                    "region",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="cases.region",
                        verbose_name="region",
                    ),
                ),
            ],
            options={
                "verbose_name": "waiting record",
                "verbose_name_plural": "waiting records",
                "ordering": ["since", "id"],
                "indexes": [
                    models.Index(fields=["since", "id"], name="waiting_oldest"),
                    models.Index(fields=["kind", "since", "id"], name="waiting_of_a_kind"),
                    models.Index(fields=["region", "since", "id"], name="waiting_in_a_region"),
                ],
                "constraints": [models.UniqueConstraint(fields=("kind", "record_id"), name="waiting_once")],
            },
        ),
        migrations.CreateModel(
            name="WaitingWriter",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(max_length=20, verbose_name="kind of record")),
                ("record_id", models.BigIntegerField(verbose_name="id of the record")),
                (
                    "writer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="who wrote it",
                    ),
                ),
            ],
            options={
                "verbose_name": "writer of a waiting record",
                "verbose_name_plural": "writers of waiting records",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("kind", "record_id", "writer"), name="waiting_writer_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="EvidenceCopy",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(verbose_name="number")),
                ("media_type", models.CharField(max_length=40, verbose_name="kind")),
                ("size", models.PositiveIntegerField(verbose_name="size")),
                ("sha256", models.CharField(max_length=64, verbose_name="SHA-256")),
                ("stored_as", models.CharField(max_length=32, unique=True, verbose_name="name on the disk")),
                (
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="copies",
                        to="cases.evidencefile",
                        verbose_name="file",
                    ),
                ),
            ],
            options={
                "verbose_name": "copy for viewing",
                "verbose_name_plural": "copies for viewing",
                "ordering": ["file", "number"],
                "constraints": [
                    models.UniqueConstraint(fields=("file", "number"), name="evidence_copy_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="IdentityLookUp",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("at", models.DateTimeField(auto_now_add=True, verbose_name="when")),
                ("found", models.PositiveIntegerField(verbose_name="how many were found")),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="who",
                    ),
                ),
            ],
            options={
                "verbose_name": "look-up of an identity",
                "verbose_name_plural": "look-ups of identities",
                "ordering": ["-pk"],
                "indexes": [models.Index(fields=["by", "-at"], name="look_up_of_one_person")],
            },
        ),
        migrations.CreateModel(
            name="Following",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("since", models.DateTimeField(auto_now_add=True, verbose_name="since")),
                (
                    "follower",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="colleague",
                    ),
                ),
                (
                    "incident",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="followings",
                        to="cases.incident",
                        verbose_name="incident",
                    ),
                ),
            ],
            options={
                "verbose_name": "followed incident",
                "verbose_name_plural": "followed incidents",
                "constraints": [
                    models.UniqueConstraint(fields=("follower", "incident"), name="following_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Court",
            fields=[
                ("name_be", models.CharField(blank=True, max_length=250, verbose_name="name in Belarusian")),
                ("name_ru", models.CharField(blank=True, max_length=250, verbose_name="name in Russian")),
                ("name_en", models.CharField(blank=True, max_length=250, verbose_name="name in English")),
                (
                    "slug",
                    models.CharField(
                        help_text="Short and lasting; spreadsheets use it. It cannot be changed later.",
                        max_length=40,
                        primary_key=True,
                        serialize=False,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Za-z0-9][A-Za-z0-9.\\-]*$",
                                "A code has Latin letters, digits, dots and hyphens only, such as koap-24.15.",
                            )
                        ],
                        verbose_name="code",
                    ),
                ),
                (
                    "provenance",
                    models.CharField(
                        blank=True,
                        help_text="The publication or law it was taken from.",
                        max_length=250,
                        verbose_name="where this comes from",
                    ),
                ),
                ("shipped", models.JSONField(default=dict, editable=False)),
                (
                    "level",
                    models.CharField(
                        choices=[
                            ("district", "district"),
                            ("city", "city"),
                            ("city-district", "district of a city"),
                            ("regional", "regional"),
                            ("supreme", "supreme"),
                        ],
                        max_length=20,
                        verbose_name="level",
                    ),
                ),
                (
                    "name_en_other",
                    models.CharField(blank=True, max_length=100, verbose_name="other English name"),
                ),
                ("note", models.CharField(blank=True, max_length=250, verbose_name="note")),
                (
                    "region",
                    models.ForeignKey(
                        blank=True,
                        help_text="Empty: the whole country.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="cases.region",
                        verbose_name="region",
                    ),
                ),
            ],
            options={
                "verbose_name": "court",
                "verbose_name_plural": "courts",
                "ordering": ["slug"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Consent",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.BooleanField(default=False, verbose_name="name")),
                ("initials", models.BooleanField(default=False, verbose_name="initials")),
                ("photo", models.BooleanField(default=False, verbose_name="photo")),
                ("story", models.BooleanField(default=False, verbose_name="story")),
                (
                    "minor_children",
                    models.BooleanField(default=False, verbose_name="that there are minor children"),
                ),
                ("medical", models.BooleanField(default=False, verbose_name="medical facts")),
                ("refusal", models.BooleanField(default=False, verbose_name="nothing")),
                (
                    "given_by",
                    models.CharField(
                        choices=[
                            ("self", "the person"),
                            ("relative", "a relative"),
                            ("guardian", "a parent or guardian"),
                            ("lawyer", "the lawyer"),
                        ],
                        max_length=10,
                        verbose_name="given by",
                    ),
                ),
                ("given_on", models.DateField(verbose_name="given on")),
                (
                    "until",
                    models.DateField(
                        blank=True,
                        help_text="The last day it holds. Empty: until it is withdrawn.",
                        null=True,
                        verbose_name="until",
                    ),
                ),
                ("withdrawn_on", models.DateField(blank=True, null=True, verbose_name="withdrawn on")),
                (
                    "confirmed_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="confirmed"),
                ),
                (
                    "confirmed_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="confirmed by",
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="recorded by",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="consents",
                        to="cases.person",
                        verbose_name="person",
                    ),
                ),
            ],
            options={
                "verbose_name": "consent",
                "verbose_name_plural": "consents",
                "ordering": ["-given_on", "-pk"],
                "permissions": [("open_consent", "Can read who gave a consent and how")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("refusal", False),
                                models.Q(
                                    ("initials", False),
                                    ("medical", False),
                                    ("minor_children", False),
                                    ("name", False),
                                    ("photo", False),
                                    ("story", False),
                                    _negated=True,
                                ),
                            ),
                            models.Q(
                                ("refusal", True),
                                ("initials", False),
                                ("medical", False),
                                ("minor_children", False),
                                ("name", False),
                                ("photo", False),
                                ("story", False),
                            ),
                            _connector="OR",
                        ),
                        name="consent_to_something_or_nothing",
                        violation_error_message="Say what may be published: one thing or more, or nothing.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("refusal", False),
                            models.Q(("until__isnull", True), ("withdrawn_on__isnull", True)),
                            _connector="OR",
                        ),
                        name="consent_refusal_stands",
                        violation_error_message="“Nothing” has no end: it holds until a new consent is given. Leave “until” empty.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("until__isnull", True), ("until__gte", models.F("given_on")), _connector="OR"
                        ),
                        name="consent_ends_after_it_starts",
                        violation_error_message="It cannot end before it was given.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("withdrawn_on__isnull", True),
                            ("withdrawn_on__gte", models.F("given_on")),
                            _connector="OR",
                        ),
                        name="consent_withdrawn_after_it_was_given",
                        violation_error_message="It cannot be withdrawn before it was given.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("confirmed_at__isnull", True), ("confirmed_by__isnull", True)),
                            models.Q(
                                ("confirmed_at__isnull", False),
                                ("confirmed_by__isnull", False),
                                ("recorded_by__isnull", False),
                                models.Q(("confirmed_by", models.F("recorded_by")), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="consent_confirmed_by_a_second_person",
                        violation_error_message="A consent is confirmed by somebody who did not write it.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ConsentNote",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("sealed", models.BinaryField(verbose_name="sealed note")),
                (
                    "consent",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sealed_note",
                        to="cases.consent",
                        verbose_name="consent",
                    ),
                ),
            ],
            options={
                "verbose_name": "sealed note of a consent",
                "verbose_name_plural": "sealed notes of consents",
            },
        ),
        migrations.CreateModel(
            name="HistoricalConsentNote",
            fields=[
                ("id", models.UUIDField(db_index=True, default=uuid.uuid4, editable=False)),
                ("sealed", models.BinaryField(verbose_name="sealed note")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "consent",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.consent",
                        verbose_name="consent",
                    ),
                ),
                (
                    "history_batch",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.batch",
                        verbose_name="batch",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical sealed note of a consent",
                "verbose_name_plural": "historical sealed notes of consents",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalJudge",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                ("name_be", models.CharField(blank=True, max_length=250, verbose_name="name in Belarusian")),
                ("name_ru", models.CharField(blank=True, max_length=250, verbose_name="name in Russian")),
                ("name_en", models.CharField(blank=True, max_length=250, verbose_name="name in English")),
                ("code", models.CharField(db_index=True, max_length=40, verbose_name="code")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "court",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.court",
                        verbose_name="court",
                    ),
                ),
                (
                    "history_batch",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.batch",
                        verbose_name="batch",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical judge",
                "verbose_name_plural": "historical judges",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Judge",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name_be", models.CharField(blank=True, max_length=250, verbose_name="name in Belarusian")),
                ("name_ru", models.CharField(blank=True, max_length=250, verbose_name="name in Russian")),
                ("name_en", models.CharField(blank=True, max_length=250, verbose_name="name in English")),
                ("code", models.CharField(max_length=40, unique=True, verbose_name="code")),
                (
                    "court",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="cases.court",
                        verbose_name="court",
                    ),
                ),
            ],
            options={
                "verbose_name": "judge",
                "verbose_name_plural": "judges",
                "ordering": ["code"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("name_be", ""), ("name_en", ""), ("name_ru", ""), _negated=True),
                        name="judge_has_a_name",
                        violation_error_message="Write the judge’s name in at least one language.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalTrial",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                (
                    "code",
                    models.CharField(
                        blank=True,
                        db_index=True,
                        help_text="Leave empty to get the next one. Spreadsheets and colleagues refer to the record by it.",
                        max_length=40,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Za-z0-9][A-Za-z0-9._\\-]*$",
                                "A code has Latin letters, digits, dots and hyphens only, such as I-2024-00317.",
                            )
                        ],
                        verbose_name="code",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("submitted", "submitted"),
                            ("verified", "verified"),
                            ("returned", "returned"),
                            ("withdrawn", "withdrawn"),
                        ],
                        default="draft",
                        editable=False,
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                (
                    "status_comment",
                    models.TextField(blank=True, editable=False, verbose_name="comment on the status"),
                ),
                ("created_at", models.DateTimeField(blank=True, editable=False, verbose_name="created")),
                ("edited_at", models.DateTimeField(editable=False, verbose_name="last changed")),
                (
                    "verified_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="verified"),
                ),
                (
                    "process",
                    models.CharField(
                        choices=[("administrative", "administrative"), ("criminal", "criminal")],
                        max_length=14,
                        verbose_name="process",
                    ),
                ),
                (
                    "date",
                    cases.models.fields.EDTFField(
                        help_text="3.02.2024, Feb 2024, 3–5 February, about 2024-02.",
                        max_length=21,
                        verbose_name="date",
                    ),
                ),
                ("date_lower", cases.models.fields.BoundField(end="lower", of="date")),
                ("date_upper", cases.models.fields.BoundField(end="upper", of="date")),
                (
                    "court_instance",
                    models.CharField(
                        choices=[("first", "first instance"), ("appeal", "appeal")],
                        default="first",
                        help_text="An appeal is a trial of its own.",
                        max_length=6,
                        verbose_name="instance",
                    ),
                ),
                (
                    "in_absentia",
                    models.BooleanField(
                        blank=True,
                        help_text="“Unknown” when nobody says.",
                        null=True,
                        verbose_name="in absentia",
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("convicted", "convicted"),
                            ("acquitted", "acquitted"),
                            ("terminated", "case terminated"),
                            ("returned", "returned for revision"),
                            ("unknown", "not known"),
                        ],
                        default="unknown",
                        help_text="“Not known” is an answer too.",
                        max_length=10,
                        verbose_name="outcome",
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.batch",
                        verbose_name="batch",
                    ),
                ),
                (
                    "court",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Empty when not known.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.court",
                        verbose_name="court",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="created by",
                    ),
                ),
                (
                    "edited_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="last changed by",
                    ),
                ),
                (
                    "history_batch",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.batch",
                        verbose_name="batch",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "verified_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="verified by",
                    ),
                ),
                (
                    "incident",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="What the person is tried for, if it is recorded here.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.incident",
                        verbose_name="incident",
                    ),
                ),
                (
                    "judge",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Empty when not known.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.judge",
                        verbose_name="judge",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.person",
                        verbose_name="person",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical trial",
                "verbose_name_plural": "historical trials",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Trial",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        blank=True,
                        help_text="Leave empty to get the next one. Spreadsheets and colleagues refer to the record by it.",
                        max_length=40,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Za-z0-9][A-Za-z0-9._\\-]*$",
                                "A code has Latin letters, digits, dots and hyphens only, such as I-2024-00317.",
                            )
                        ],
                        verbose_name="code",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("submitted", "submitted"),
                            ("verified", "verified"),
                            ("returned", "returned"),
                            ("withdrawn", "withdrawn"),
                        ],
                        default="draft",
                        editable=False,
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                (
                    "status_comment",
                    models.TextField(blank=True, editable=False, verbose_name="comment on the status"),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created")),
                ("edited_at", models.DateTimeField(editable=False, verbose_name="last changed")),
                (
                    "verified_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="verified"),
                ),
                (
                    "process",
                    models.CharField(
                        choices=[("administrative", "administrative"), ("criminal", "criminal")],
                        max_length=14,
                        verbose_name="process",
                    ),
                ),
                (
                    "date",
                    cases.models.fields.EDTFField(
                        help_text="3.02.2024, Feb 2024, 3–5 February, about 2024-02.",
                        max_length=21,
                        verbose_name="date",
                    ),
                ),
                ("date_lower", cases.models.fields.BoundField(end="lower", of="date")),
                ("date_upper", cases.models.fields.BoundField(end="upper", of="date")),
                (
                    "court_instance",
                    models.CharField(
                        choices=[("first", "first instance"), ("appeal", "appeal")],
                        default="first",
                        help_text="An appeal is a trial of its own.",
                        max_length=6,
                        verbose_name="instance",
                    ),
                ),
                (
                    "in_absentia",
                    models.BooleanField(
                        blank=True,
                        help_text="“Unknown” when nobody says.",
                        null=True,
                        verbose_name="in absentia",
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("convicted", "convicted"),
                            ("acquitted", "acquitted"),
                            ("terminated", "case terminated"),
                            ("returned", "returned for revision"),
                            ("unknown", "not known"),
                        ],
                        default="unknown",
                        help_text="“Not known” is an answer too.",
                        max_length=10,
                        verbose_name="outcome",
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.batch",
                        verbose_name="batch",
                    ),
                ),
                (
                    "court",
                    models.ForeignKey(
                        blank=True,
                        help_text="Empty when not known.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="cases.court",
                        verbose_name="court",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="created by",
                    ),
                ),
                (
                    "edited_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="last changed by",
                    ),
                ),
                (
                    "incident",
                    models.ForeignKey(
                        blank=True,
                        help_text="What the person is tried for, if it is recorded here.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="trials",
                        to="cases.incident",
                        verbose_name="incident",
                    ),
                ),
                (
                    "judge",
                    models.ForeignKey(
                        blank=True,
                        help_text="Empty when not known.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="cases.judge",
                        verbose_name="judge",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="trials",
                        to="cases.person",
                        verbose_name="person",
                    ),
                ),
                (
                    "verified_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="verified by",
                    ),
                ),
            ],
            options={
                "verbose_name": "trial",
                "verbose_name_plural": "trials",
                "permissions": [("verify_trial", "Can verify trials")],
                "indexes": [
                    models.Index(fields=["status", "date_lower", "date_upper"], name="trial_counted"),
                    models.Index(
                        condition=models.Q(("date_lower__lt", models.F("date_upper"))),
                        fields=["status", "date_lower", "date_upper"],
                        name="trial_imprecise",
                    ),
                    models.Index(fields=["-date_lower", "-id"], name="trial_newest"),
                    models.Index(fields=["status", "-edited_at"], name="trial_waiting"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("status__in", ["draft", "submitted", "returned", "withdrawn"]),
                                ("verified_at__isnull", True),
                                ("verified_by__isnull", True),
                            ),
                            models.Q(
                                ("status", "verified"),
                                ("verified_at__isnull", False),
                                ("verified_by__isnull", False),
                                ("created_by__isnull", False),
                                ("edited_by__isnull", False),
                                models.Q(("verified_by", models.F("created_by")), _negated=True),
                                models.Q(("verified_by", models.F("edited_by")), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="trial_verified_by_a_second_person",
                        violation_error_message="A record is verified by somebody who did not write it.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("date_lower__isnull", False),
                            ("date_upper__gte", models.F("date_lower")),
                            ("date_upper__isnull", False),
                        ),
                        name="trial_has_a_date",
                        violation_error_message="A trial needs a date.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("process__in", ["administrative", "criminal"])),
                        name="trial_process_is_a_known_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("court_instance__in", ["first", "appeal"])),
                        name="trial_instance_is_a_known_word",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("outcome__in", ["convicted", "acquitted", "terminated", "returned", "unknown"])
                        ),
                        name="trial_outcome_is_a_known_word",
                    ),
                ],
            },
            managers=[
                ("everything", django.db.models.manager.Manager()),
            ],
        ),
        migrations.CreateModel(
            name="Penalty",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "amount",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        help_text="Empty when not known.",
                        max_digits=12,
                        null=True,
                        verbose_name="amount",
                    ),
                ),
                (
                    "unit",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("byn", "rubles"),
                            ("base_units", "base units"),
                            ("hours", "hours"),
                            ("days", "days"),
                            ("months", "months"),
                        ],
                        max_length=10,
                        verbose_name="unit",
                    ),
                ),
                (
                    "kind",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        to="cases.penaltykind",
                        verbose_name="penalty",
                    ),
                ),
                (
                    "trial",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="penalties",
                        to="cases.trial",
                        verbose_name="trial",
                    ),
                ),
            ],
            options={
                "verbose_name": "penalty",
                "verbose_name_plural": "penalties",
                "ordering": ["pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("amount__isnull", True), ("amount__gte", 0), _connector="OR"),
                        name="penalty_amount_is_not_below_zero",
                        violation_error_message="An amount cannot be below zero.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("amount__isnull", True), ("unit", "")),
                            models.Q(("kind", "fine"), ("unit__in", ("byn", "base_units"))),
                            models.Q(("kind", "criminal-fine"), ("unit__in", ("byn", "base_units"))),
                            models.Q(("kind", "arrest"), ("unit__in", ("days", "hours"))),
                            models.Q(("kind", "criminal-arrest"), ("unit__in", ("months", "days"))),
                            models.Q(("kind", "community-service"), ("unit__in", ("hours",))),
                            models.Q(("kind", "imprisonment"), ("unit__in", ("months", "days"))),
                            models.Q(("kind", "open-type"), ("unit__in", ("months", "days"))),
                            models.Q(("kind", "home-confinement"), ("unit__in", ("months", "days"))),
                            models.Q(("kind", "suspended"), ("unit__in", ("months", "days"))),
                            models.Q(("kind", "correctional-works"), ("unit__in", ("months",))),
                            models.Q(("kind", "deprivation-of-right"), ("unit__in", ("months",))),
                            _connector="OR",
                        ),
                        name="penalty_unit_fits_its_kind",
                        violation_error_message="The unit does not fit the penalty: a fine is in rubles or base units, an arrest in days, community service in hours, imprisonment and other terms in months.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalPenalty",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                (
                    "amount",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        help_text="Empty when not known.",
                        max_digits=12,
                        null=True,
                        verbose_name="amount",
                    ),
                ),
                (
                    "unit",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("byn", "rubles"),
                            ("base_units", "base units"),
                            ("hours", "hours"),
                            ("days", "days"),
                            ("months", "months"),
                        ],
                        max_length=10,
                        verbose_name="unit",
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "history_batch",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.batch",
                        verbose_name="batch",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "kind",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.penaltykind",
                        verbose_name="penalty",
                    ),
                ),
                (
                    "trial",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.trial",
                        verbose_name="trial",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical penalty",
                "verbose_name_plural": "historical penalties",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalCharge",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "history_batch",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.batch",
                        verbose_name="batch",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.lawarticle",
                        verbose_name="law article",
                    ),
                ),
                (
                    "trial",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.trial",
                        verbose_name="trial",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical charge",
                "verbose_name_plural": "historical charges",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Charge",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        to="cases.lawarticle",
                        verbose_name="law article",
                    ),
                ),
                (
                    "trial",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="charges",
                        to="cases.trial",
                        verbose_name="trial",
                    ),
                ),
            ],
            options={
                "verbose_name": "charge",
                "verbose_name_plural": "charges",
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("trial", "article"),
                        name="charge_once_per_trial",
                        violation_error_message="This article is already charged in this trial.",
                    )
                ],
            },
        ),
    ]
