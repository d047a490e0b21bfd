import django.core.validators
import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "__first__"),
        ("cases", "0001_case_file"),
    ]

    operations = [
        migrations.CreateModel(
            name="ChecklistPoint",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name_be", models.CharField(max_length=150, verbose_name="name in Belarusian")),
                ("name_ru", models.CharField(max_length=150, verbose_name="name in Russian")),
                ("name_en", models.CharField(max_length=150, verbose_name="name in English")),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="position")),
                (
                    "is_required",
                    models.BooleanField(
                        default=False,
                        help_text="Without its tick an article is not published.",
                        verbose_name="required",
                    ),
                ),
                (
                    "in_use",
                    models.BooleanField(
                        default=True,
                        help_text="Untick it instead of deleting it: old ticks speak of it.",
                        verbose_name="in use",
                    ),
                ),
            ],
            options={
                "verbose_name": "point to tick before publishing",
                "verbose_name_plural": "points to tick before publishing",
                "ordering": ["position", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Document",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("file", models.FileField(upload_to="documents", verbose_name="file")),
                ("size", models.PositiveBigIntegerField(default=0, editable=False, verbose_name="bytes")),
                ("pages", models.PositiveIntegerField(default=0, editable=False, verbose_name="pages")),
                (
                    "sha256",
                    models.CharField(default="", editable=False, max_length=64, verbose_name="SHA-256"),
                ),
                ("title_be", models.CharField(max_length=300, verbose_name="title in Belarusian")),
                ("title_ru", models.CharField(max_length=300, verbose_name="title in Russian")),
                ("title_en", models.CharField(max_length=300, verbose_name="title in English")),
            ],
            options={
                "verbose_name": "document",
                "verbose_name_plural": "documents",
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="Photo",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "image",
                    models.ImageField(
                        height_field="height", upload_to="photos", verbose_name="file", width_field="width"
                    ),
                ),
                ("width", models.PositiveIntegerField(default=0, editable=False)),
                ("height", models.PositiveIntegerField(default=0, editable=False)),
                ("smaller", models.JSONField(default=list, editable=False, verbose_name="smaller sizes")),
                ("caption_be", models.CharField(max_length=300, verbose_name="caption in Belarusian")),
                ("caption_ru", models.CharField(max_length=300, verbose_name="caption in Russian")),
                ("caption_en", models.CharField(max_length=300, verbose_name="caption in English")),
                (
                    "alt_be",
                    models.CharField(default="", max_length=300, verbose_name="what is seen, in Belarusian"),
                ),
                (
                    "alt_ru",
                    models.CharField(default="", max_length=300, verbose_name="what is seen, in Russian"),
                ),
                (
                    "alt_en",
                    models.CharField(default="", max_length=300, verbose_name="what is seen, in English"),
                ),
                (
                    "credit",
                    models.CharField(
                        help_text="Who took it, or where it is from. Always shown.",
                        max_length=120,
                        verbose_name="credit",
                    ),
                ),
                (
                    "licence",
                    models.CharField(
                        choices=[
                            ("permission", "all rights reserved, with permission"),
                            ("cc-by-4.0", "CC BY 4.0"),
                            ("cc-by-sa-4.0", "CC BY-SA 4.0"),
                            ("cc0", "public domain (CC0)"),
                            ("own", "own work"),
                        ],
                        default="",
                        help_text="Shown with the credit.",
                        max_length=12,
                        verbose_name="licence",
                    ),
                ),
                (
                    "people_consented",
                    models.BooleanField(
                        default=False,
                        verbose_name="Nobody else can be recognised in it, or everybody who can be agreed to its publication.",
                    ),
                ),
            ],
            options={
                "verbose_name": "photo",
                "verbose_name_plural": "photos",
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="HistoricalChecklistPoint",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                ("name_be", models.CharField(max_length=150, verbose_name="name in Belarusian")),
                ("name_ru", models.CharField(max_length=150, verbose_name="name in Russian")),
                ("name_en", models.CharField(max_length=150, verbose_name="name in English")),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="position")),
                (
                    "is_required",
                    models.BooleanField(
                        default=False,
                        help_text="Without its tick an article is not published.",
                        verbose_name="required",
                    ),
                ),
                (
                    "in_use",
                    models.BooleanField(
                        default=True,
                        help_text="Untick it instead of deleting it: old ticks speak of it.",
                        verbose_name="in use",
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
                "verbose_name": "historical point to tick before publishing",
                "verbose_name_plural": "historical points to tick before publishing",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalDocument",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                ("file", models.TextField(max_length=100, verbose_name="file")),
                ("size", models.PositiveBigIntegerField(default=0, editable=False, verbose_name="bytes")),
                ("pages", models.PositiveIntegerField(default=0, editable=False, verbose_name="pages")),
                (
                    "sha256",
                    models.CharField(default="", editable=False, max_length=64, verbose_name="SHA-256"),
                ),
                ("title_be", models.CharField(max_length=300, verbose_name="title in Belarusian")),
                ("title_ru", models.CharField(max_length=300, verbose_name="title in Russian")),
                ("title_en", models.CharField(max_length=300, verbose_name="title in English")),
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
                "verbose_name": "historical document",
                "verbose_name_plural": "historical documents",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalPhoto",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                ("image", models.TextField(max_length=100, verbose_name="file")),
                ("width", models.PositiveIntegerField(default=0, editable=False)),
                ("height", models.PositiveIntegerField(default=0, editable=False)),
                ("smaller", models.JSONField(default=list, editable=False, verbose_name="smaller sizes")),
                ("caption_be", models.CharField(max_length=300, verbose_name="caption in Belarusian")),
                ("caption_ru", models.CharField(max_length=300, verbose_name="caption in Russian")),
                ("caption_en", models.CharField(max_length=300, verbose_name="caption in English")),
                (
                    "alt_be",
                    models.CharField(default="", max_length=300, verbose_name="what is seen, in Belarusian"),
                ),
                (
                    "alt_ru",
                    models.CharField(default="", max_length=300, verbose_name="what is seen, in Russian"),
                ),
                (
                    "alt_en",
                    models.CharField(default="", max_length=300, verbose_name="what is seen, in English"),
                ),
                (
                    "credit",
                    models.CharField(
                        help_text="Who took it, or where it is from. Always shown.",
                        max_length=120,
                        verbose_name="credit",
                    ),
                ),
                (
                    "licence",
                    models.CharField(
                        choices=[
                            ("permission", "all rights reserved, with permission"),
                            ("cc-by-4.0", "CC BY 4.0"),
                            ("cc-by-sa-4.0", "CC BY-SA 4.0"),
                            ("cc0", "public domain (CC0)"),
                            ("own", "own work"),
                        ],
                        default="",
                        help_text="Shown with the credit.",
                        max_length=12,
                        verbose_name="licence",
                    ),
                ),
                (
                    "people_consented",
                    models.BooleanField(
                        default=False,
                        verbose_name="Nobody else can be recognised in it, or everybody who can be agreed to its publication.",
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
                "verbose_name": "historical photo",
                "verbose_name_plural": "historical photos",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalSiteBlock",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("partnership", "partnership"),
                            ("membership", "membership"),
                            ("support", "support"),
                        ],
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        choices=[("be", "Belarusian"), ("ru", "Russian"), ("en", "English")],
                        max_length=2,
                        verbose_name="language",
                    ),
                ),
                ("title", models.CharField(max_length=120, verbose_name="title")),
                ("text", models.TextField(blank=True, verbose_name="text")),
                (
                    "link",
                    models.CharField(
                        blank=True,
                        max_length=500,
                        validators=[django.core.validators.URLValidator(schemes=["https", "http"])],
                        verbose_name="link",
                    ),
                ),
                (
                    "link_label",
                    models.CharField(blank=True, max_length=120, verbose_name="words of the link"),
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
                "verbose_name": "historical block of the site",
                "verbose_name_plural": "historical blocks of the site",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalPhotoPerson",
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
                (
                    "photo",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="reports.photo",
                        verbose_name="photo",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical person in the photo",
                "verbose_name_plural": "historical people in the photo",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="PhotoPerson",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.person",
                        verbose_name="person",
                    ),
                ),
                (
                    "photo",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="shown",
                        to="reports.photo",
                        verbose_name="photo",
                    ),
                ),
            ],
            options={
                "verbose_name": "person in the photo",
                "verbose_name_plural": "people in the photo",
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("photo", "person"),
                        name="person_once_in_a_photo",
                        violation_error_message="This person is named as shown already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Release",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.CharField(max_length=40, unique=True, verbose_name="number")),
                ("period_label", models.CharField(max_length=24, verbose_name="period")),
                ("start", models.DateField(verbose_name="first day")),
                ("end", models.DateField(verbose_name="last day")),
                ("as_of", models.DateTimeField(verbose_name="as of")),
                ("document", models.JSONField(verbose_name="figures")),
                ("context", models.JSONField(default=dict, verbose_name="names and coverage")),
                (
                    "revision",
                    models.CharField(
                        help_text="SHA-256 over the counted records.",
                        max_length=64,
                        verbose_name="revision of the records",
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
            ],
            options={
                "verbose_name": "release",
                "verbose_name_plural": "releases",
                "ordering": ["-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("end__gte", models.F("start"))),
                        name="release_ends_after_it_starts",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalStory",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                ("made_at", models.DateTimeField(blank=True, editable=False, verbose_name="made at")),
                (
                    "family",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("count", "Quarter or month count"),
                            ("administrative-month", "Administrative prosecution of a month"),
                            ("administrative-year", "Administrative prosecution of a year"),
                            ("criminal-month", "Criminal prosecution of a month"),
                            ("criminal-year", "Criminal prosecution of a year"),
                            ("review", "Monthly review"),
                            ("statement", "Statement"),
                            ("chronicle", "Chronicle of a day"),
                        ],
                        editable=False,
                        max_length=24,
                        verbose_name="family of pages",
                    ),
                ),
                (
                    "original_language",
                    models.CharField(
                        blank=True,
                        choices=[("be", "Belarusian"), ("ru", "Russian"), ("en", "English")],
                        editable=False,
                        max_length=2,
                        verbose_name="language of the original",
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
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "photo",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="reports.photo",
                        verbose_name="photo",
                    ),
                ),
                (
                    "release",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="The figures its texts quote.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="reports.release",
                        verbose_name="release",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical story",
                "verbose_name_plural": "historical stories",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="CountedRecord",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "part",
                    models.CharField(
                        choices=[
                            ("detention", "detention"),
                            ("act", "other act"),
                            ("administrative-trial", "administrative trial"),
                            ("conviction", "criminal conviction"),
                            ("trial", "other trial"),
                            ("recognition", "recognition"),
                        ],
                        max_length=20,
                        verbose_name="counted as",
                    ),
                ),
                ("record_id", models.BigIntegerField(verbose_name="record")),
                ("code", models.CharField(max_length=40, verbose_name="code")),
                (
                    "version",
                    models.BigIntegerField(
                        help_text="The history row that was counted.", verbose_name="version"
                    ),
                ),
                ("facts", models.TextField(verbose_name="facts")),
                (
                    "release",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="records",
                        to="reports.release",
                        verbose_name="release",
                    ),
                ),
            ],
            options={
                "verbose_name": "counted record",
                "verbose_name_plural": "counted records",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("release", "part", "record_id"), name="counted_once_in_a_release"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="SiteBlock",
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
                            ("partnership", "partnership"),
                            ("membership", "membership"),
                            ("support", "support"),
                        ],
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        choices=[("be", "Belarusian"), ("ru", "Russian"), ("en", "English")],
                        max_length=2,
                        verbose_name="language",
                    ),
                ),
                ("title", models.CharField(max_length=120, verbose_name="title")),
                ("text", models.TextField(blank=True, verbose_name="text")),
                (
                    "link",
                    models.CharField(
                        blank=True,
                        max_length=500,
                        validators=[django.core.validators.URLValidator(schemes=["https", "http"])],
                        verbose_name="link",
                    ),
                ),
                (
                    "link_label",
                    models.CharField(blank=True, max_length=120, verbose_name="words of the link"),
                ),
            ],
            options={
                "verbose_name": "block of the site",
                "verbose_name_plural": "blocks of the site",
                "ordering": ["kind", "language"],
                "constraints": [
                    models.UniqueConstraint(fields=("kind", "language"), name="one_site_block_a_language")
                ],
            },
        ),
        migrations.CreateModel(
            name="Story",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("made_at", models.DateTimeField(auto_now_add=True, verbose_name="made at")),
                (
                    "family",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("count", "Quarter or month count"),
                            ("administrative-month", "Administrative prosecution of a month"),
                            ("administrative-year", "Administrative prosecution of a year"),
                            ("criminal-month", "Criminal prosecution of a month"),
                            ("criminal-year", "Criminal prosecution of a year"),
                            ("review", "Monthly review"),
                            ("statement", "Statement"),
                            ("chronicle", "Chronicle of a day"),
                        ],
                        editable=False,
                        max_length=24,
                        verbose_name="family of pages",
                    ),
                ),
                (
                    "original_language",
                    models.CharField(
                        blank=True,
                        choices=[("be", "Belarusian"), ("ru", "Russian"), ("en", "English")],
                        editable=False,
                        max_length=2,
                        verbose_name="language of the original",
                    ),
                ),
                (
                    "photo",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="reports.photo",
                        verbose_name="photo",
                    ),
                ),
                (
                    "release",
                    models.ForeignKey(
                        blank=True,
                        help_text="The figures its texts quote.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="stories",
                        to="reports.release",
                        verbose_name="release",
                    ),
                ),
            ],
            options={
                "verbose_name": "story",
                "verbose_name_plural": "stories",
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="NameClearance",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("words", models.CharField(max_length=250, verbose_name="words")),
                (
                    "ground",
                    models.CharField(
                        choices=[
                            ("namesake", "a different person of the same name"),
                            ("public-figure", "a public figure, named for what they do in public"),
                        ],
                        max_length=15,
                        verbose_name="why it may stand",
                    ),
                ),
                ("reason", models.CharField(max_length=300, verbose_name="how you know")),
                ("cleared_at", models.DateTimeField(auto_now_add=True, verbose_name="when")),
                (
                    "cleared_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="who",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.person",
                        verbose_name="person",
                    ),
                ),
                (
                    "story",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="clearances",
                        to="reports.story",
                        verbose_name="story",
                    ),
                ),
            ],
            options={
                "verbose_name": "name that may stand",
                "verbose_name_plural": "names that may stand",
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(fields=("story", "person"), name="name_cleared_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalStoryRelease",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                ("period_label", models.CharField(max_length=24, verbose_name="period")),
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
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "release",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="reports.release",
                        verbose_name="release",
                    ),
                ),
                (
                    "story",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="reports.story",
                        verbose_name="story",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical further release of a story",
                "verbose_name_plural": "historical further releases of stories",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalNameClearance",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                ("words", models.CharField(max_length=250, verbose_name="words")),
                (
                    "ground",
                    models.CharField(
                        choices=[
                            ("namesake", "a different person of the same name"),
                            ("public-figure", "a public figure, named for what they do in public"),
                        ],
                        max_length=15,
                        verbose_name="why it may stand",
                    ),
                ),
                ("reason", models.CharField(max_length=300, verbose_name="how you know")),
                ("cleared_at", models.DateTimeField(blank=True, editable=False, verbose_name="when")),
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
                    "cleared_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="who",
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
                (
                    "story",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="reports.story",
                        verbose_name="story",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical name that may stand",
                "verbose_name_plural": "historical names that may stand",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="CountedList",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(verbose_name="number")),
                (
                    "about",
                    models.CharField(
                        choices=[
                            ("act", "acts"),
                            ("trial", "trials"),
                            ("person", "people"),
                            ("detainee", "detainees"),
                            ("recognition", "recognitions"),
                            ("incident", "incidents"),
                        ],
                        max_length=12,
                        verbose_name="list of",
                    ),
                ),
                ("query", models.CharField(blank=True, max_length=1000, verbose_name="filters")),
                ("words_be", models.CharField(max_length=1500, verbose_name="in words, Belarusian")),
                ("words_ru", models.CharField(max_length=1500, verbose_name="in words, Russian")),
                ("words_en", models.CharField(max_length=1500, verbose_name="in words, English")),
                (
                    "unit",
                    models.CharField(
                        choices=[
                            ("act", "act"),
                            ("detention", "detention"),
                            ("trial", "trial"),
                            ("person", "person"),
                            ("recognition", "recognition"),
                            ("incident", "incident"),
                        ],
                        max_length=12,
                        verbose_name="counted in",
                    ),
                ),
                ("value", models.PositiveIntegerField(verbose_name="value")),
                ("as_of", models.DateTimeField(verbose_name="as of")),
                (
                    "revision",
                    models.CharField(
                        help_text="SHA-256 over the counted records.",
                        max_length=64,
                        verbose_name="revision of the records",
                    ),
                ),
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
                    "story",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="counted_lists",
                        to="reports.story",
                        verbose_name="story",
                    ),
                ),
            ],
            options={
                "verbose_name": "counted list",
                "verbose_name_plural": "counted lists",
                "ordering": ["number"],
                "constraints": [
                    models.UniqueConstraint(fields=("story", "number"), name="one_counted_list_a_number")
                ],
            },
        ),
        migrations.CreateModel(
            name="StoryRelease",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("period_label", models.CharField(max_length=24, verbose_name="period")),
                (
                    "release",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="further_stories",
                        to="reports.release",
                        verbose_name="release",
                    ),
                ),
                (
                    "story",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="further_releases",
                        to="reports.story",
                        verbose_name="story",
                    ),
                ),
            ],
            options={
                "verbose_name": "further release of a story",
                "verbose_name_plural": "further releases of stories",
                "ordering": ["period_label"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("story", "period_label"), name="one_further_release_a_period"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="CountedListRecord",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("record_id", models.BigIntegerField(verbose_name="record")),
                ("code", models.CharField(max_length=40, verbose_name="code")),
                (
                    "version",
                    models.BigIntegerField(
                        help_text="The history row that was counted.", verbose_name="version"
                    ),
                ),
                ("counts", models.PositiveIntegerField(default=1, verbose_name="counts as")),
                (
                    "counted_list",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="records",
                        to="reports.countedlist",
                        verbose_name="counted list",
                    ),
                ),
            ],
            options={
                "verbose_name": "record of a counted list",
                "verbose_name_plural": "records of counted lists",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("counted_list", "record_id"), name="counted_once_in_a_list"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="NewsArticle",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        choices=[("be", "Belarusian"), ("ru", "Russian"), ("en", "English")],
                        max_length=2,
                        verbose_name="language",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("published", "published"),
                            ("withdrawn", "withdrawn from the site"),
                        ],
                        default="draft",
                        editable=False,
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                (
                    "slug",
                    models.CharField(
                        help_text="The number before it keeps old links working when it changes.",
                        max_length=80,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[a-z0-9]+(-[a-z0-9]+)*$", "Small Latin letters, digits and hyphens only."
                            )
                        ],
                        verbose_name="end of the address",
                    ),
                ),
                (
                    "kicker",
                    models.CharField(blank=True, max_length=120, verbose_name="line above the headline"),
                ),
                ("headline", models.CharField(max_length=250, verbose_name="headline")),
                (
                    "teaser",
                    models.TextField(
                        blank=True, help_text="Shown in lists, feeds and when shared.", verbose_name="teaser"
                    ),
                ),
                ("lead", models.TextField(blank=True, verbose_name="lead")),
                ("caveat", models.TextField(blank=True, verbose_name="caveat")),
                (
                    "translated_from",
                    models.JSONField(default=dict, editable=False, verbose_name="translated from"),
                ),
                (
                    "published_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="published"),
                ),
                (
                    "modified_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="modified"),
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
                    "story",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="articles",
                        to="reports.story",
                        verbose_name="story",
                    ),
                ),
            ],
            options={
                "verbose_name": "news article",
                "verbose_name_plural": "news articles",
                "ordering": ["-pk"],
                "permissions": [("publish_newsarticle", "Can publish news articles")],
                "indexes": [models.Index(fields=["language", "-published_at"], name="news_of_a_language")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("story", "language"),
                        name="one_article_a_language",
                        violation_error_message="This story already has an article in this language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status", "published"), _negated=True),
                            ("published_at__isnull", False),
                            _connector="OR",
                        ),
                        name="published_has_a_time",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalNumberExemption",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                ("words", models.CharField(max_length=250, verbose_name="words")),
                ("sentence", models.TextField(verbose_name="sentence")),
                ("mark", models.CharField(editable=False, max_length=64)),
                ("source", models.CharField(max_length=300, verbose_name="where it comes from")),
                ("link", models.URLField(blank=True, max_length=500, verbose_name="address of the source")),
                ("marked_at", models.DateTimeField(blank=True, editable=False, verbose_name="when")),
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
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
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
                        verbose_name="who",
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
                        to="reports.newsarticle",
                        verbose_name="news article",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical number from elsewhere",
                "verbose_name_plural": "historical numbers from elsewhere",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalChecklistTick",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                ("at", models.DateTimeField(verbose_name="when")),
                ("fingerprint", models.CharField(max_length=64, verbose_name="fingerprint of what was read")),
                ("taken_back_at", models.DateTimeField(blank=True, null=True, verbose_name="taken back")),
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
                    "by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="who",
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
                    "point",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="reports.checklistpoint",
                        verbose_name="point",
                    ),
                ),
                (
                    "taken_back_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="taken back by",
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
                        to="reports.newsarticle",
                        verbose_name="news article",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical tick",
                "verbose_name_plural": "historical ticks",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalApprovalRequest",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                ("at", models.DateTimeField(verbose_name="asked")),
                (
                    "words",
                    models.CharField(blank=True, max_length=500, verbose_name="words for whoever approves"),
                ),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("approved", "approved"),
                            ("returned", "returned"),
                            ("taken-back", "taken back"),
                        ],
                        max_length=10,
                        verbose_name="outcome",
                    ),
                ),
                ("ended_at", models.DateTimeField(blank=True, null=True, verbose_name="decided")),
                ("answer", models.TextField(blank=True, verbose_name="why it was returned")),
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
                    "by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="asked by",
                    ),
                ),
                (
                    "ended_by",
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
                        to="reports.newsarticle",
                        verbose_name="news article",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical request for approval",
                "verbose_name_plural": "historical requests for approval",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="NewsBlock",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="position")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("paragraph", "text"),
                            ("heading", "heading"),
                            ("figure", "figure paragraph"),
                            ("figures", "strip of key figures"),
                            ("chart", "chart"),
                            ("table", "table"),
                            ("photo", "photo"),
                            ("quote", "quotation"),
                            ("related", "related publication"),
                            ("video", "link to a video"),
                            ("callout", "callout"),
                            ("appeal", "appeal for information"),
                            ("document", "document (PDF)"),
                        ],
                        default="paragraph",
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                (
                    "text",
                    models.TextField(
                        blank=True,
                        help_text="A number is written as a reference to the release: [[detentions.total]], or [[detentions.total|almost a thousand]] for words that stand for it. A person of the case file is named by a reference too: [[person:P-2024-00012|Алену Прыкладную]]; “Insert a person…” writes it.",
                        verbose_name="text",
                    ),
                ),
                ("part", models.CharField(blank=True, max_length=40, verbose_name="part of the report")),
                ("shows", models.CharField(blank=True, max_length=80, verbose_name="figures shown")),
                ("look", models.CharField(blank=True, max_length=16, verbose_name="kind of chart")),
                (
                    "shared",
                    models.BooleanField(default=False, verbose_name="picture shown where the page is shared"),
                ),
                ("speaker", models.CharField(blank=True, max_length=250, verbose_name="speaker")),
                (
                    "link",
                    models.CharField(
                        blank=True,
                        max_length=500,
                        validators=[django.core.validators.URLValidator(schemes=["https"])],
                        verbose_name="address",
                    ),
                ),
                (
                    "translated_from",
                    models.CharField(
                        blank=True, editable=False, max_length=32, verbose_name="translated from"
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="blocks",
                        to="reports.newsarticle",
                        verbose_name="news article",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="reports.document",
                        verbose_name="document",
                    ),
                ),
                (
                    "original_block",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="translations",
                        to="reports.newsblock",
                        verbose_name="block of the original",
                    ),
                ),
                (
                    "related",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="reports.newsarticle",
                        verbose_name="related publication",
                    ),
                ),
                (
                    "photo",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="reports.photo",
                        verbose_name="photo",
                    ),
                ),
            ],
            options={
                "verbose_name": "block",
                "verbose_name_plural": "blocks",
                "ordering": ["position", "pk"],
            },
        ),
        migrations.CreateModel(
            name="NumberExemption",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("words", models.CharField(max_length=250, verbose_name="words")),
                ("sentence", models.TextField(verbose_name="sentence")),
                ("mark", models.CharField(editable=False, max_length=64)),
                ("source", models.CharField(max_length=300, verbose_name="where it comes from")),
                ("link", models.URLField(blank=True, max_length=500, verbose_name="address of the source")),
                ("marked_at", models.DateTimeField(auto_now_add=True, verbose_name="when")),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="number_exemptions",
                        to="reports.newsarticle",
                        verbose_name="news article",
                    ),
                ),
                (
                    "marked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="who",
                    ),
                ),
            ],
            options={
                "verbose_name": "number from elsewhere",
                "verbose_name_plural": "numbers from elsewhere",
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(fields=("article", "mark"), name="number_marked_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalNewsBlock",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="position")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("paragraph", "text"),
                            ("heading", "heading"),
                            ("figure", "figure paragraph"),
                            ("figures", "strip of key figures"),
                            ("chart", "chart"),
                            ("table", "table"),
                            ("photo", "photo"),
                            ("quote", "quotation"),
                            ("related", "related publication"),
                            ("video", "link to a video"),
                            ("callout", "callout"),
                            ("appeal", "appeal for information"),
                            ("document", "document (PDF)"),
                        ],
                        default="paragraph",
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                (
                    "text",
                    models.TextField(
                        blank=True,
                        help_text="A number is written as a reference to the release: [[detentions.total]], or [[detentions.total|almost a thousand]] for words that stand for it. A person of the case file is named by a reference too: [[person:P-2024-00012|Алену Прыкладную]]; “Insert a person…” writes it.",
                        verbose_name="text",
                    ),
                ),
                ("part", models.CharField(blank=True, max_length=40, verbose_name="part of the report")),
                ("shows", models.CharField(blank=True, max_length=80, verbose_name="figures shown")),
                ("look", models.CharField(blank=True, max_length=16, verbose_name="kind of chart")),
                (
                    "shared",
                    models.BooleanField(default=False, verbose_name="picture shown where the page is shared"),
                ),
                ("speaker", models.CharField(blank=True, max_length=250, verbose_name="speaker")),
                (
                    "link",
                    models.CharField(
                        blank=True,
                        max_length=500,
                        validators=[django.core.validators.URLValidator(schemes=["https"])],
                        verbose_name="address",
                    ),
                ),
                (
                    "translated_from",
                    models.CharField(
                        blank=True, editable=False, max_length=32, verbose_name="translated from"
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
                    "document",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="reports.document",
                        verbose_name="document",
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
                        to="reports.newsarticle",
                        verbose_name="news article",
                    ),
                ),
                (
                    "related",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="reports.newsarticle",
                        verbose_name="related publication",
                    ),
                ),
                (
                    "original_block",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="reports.newsblock",
                        verbose_name="block of the original",
                    ),
                ),
                (
                    "photo",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="reports.photo",
                        verbose_name="photo",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical block",
                "verbose_name_plural": "historical blocks",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="PublishedVersion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(verbose_name="number")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("first", "first published"),
                            ("edit", "edited"),
                            ("update", "updated"),
                            ("correction", "corrected"),
                            ("retraction", "retracted"),
                        ],
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                ("content", models.JSONField(verbose_name="content")),
                ("published_at", models.DateTimeField(verbose_name="published")),
                ("note", models.TextField(blank=True, verbose_name="note to readers")),
                ("made_at", models.DateTimeField(auto_now_add=True, verbose_name="made at")),
                ("changes", models.JSONField(blank=True, default=dict, verbose_name="changes")),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="versions",
                        to="reports.newsarticle",
                        verbose_name="news article",
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="published by",
                    ),
                ),
                (
                    "documents",
                    models.ManyToManyField(
                        blank=True, related_name="versions", to="reports.document", verbose_name="documents"
                    ),
                ),
                (
                    "photos",
                    models.ManyToManyField(
                        blank=True, related_name="versions", to="reports.photo", verbose_name="photos"
                    ),
                ),
                (
                    "further",
                    models.ManyToManyField(
                        blank=True,
                        related_name="further_versions",
                        to="reports.release",
                        verbose_name="further releases",
                    ),
                ),
                (
                    "release",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="versions",
                        to="reports.release",
                        verbose_name="release",
                    ),
                ),
            ],
            options={
                "verbose_name": "published version",
                "verbose_name_plural": "published versions",
                "ordering": ["article", "number"],
                "constraints": [
                    models.UniqueConstraint(fields=("article", "number"), name="one_version_a_number"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind__in", ["update", "correction", "retraction"]), _negated=True),
                            models.Q(("note", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="what_changed_is_said",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("number__gte", 1)), name="versions_begin_with_one"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalNewsArticle",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                (
                    "language",
                    models.CharField(
                        choices=[("be", "Belarusian"), ("ru", "Russian"), ("en", "English")],
                        max_length=2,
                        verbose_name="language",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("published", "published"),
                            ("withdrawn", "withdrawn from the site"),
                        ],
                        default="draft",
                        editable=False,
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                (
                    "slug",
                    models.CharField(
                        help_text="The number before it keeps old links working when it changes.",
                        max_length=80,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[a-z0-9]+(-[a-z0-9]+)*$", "Small Latin letters, digits and hyphens only."
                            )
                        ],
                        verbose_name="end of the address",
                    ),
                ),
                (
                    "kicker",
                    models.CharField(blank=True, max_length=120, verbose_name="line above the headline"),
                ),
                ("headline", models.CharField(max_length=250, verbose_name="headline")),
                (
                    "teaser",
                    models.TextField(
                        blank=True, help_text="Shown in lists, feeds and when shared.", verbose_name="teaser"
                    ),
                ),
                ("lead", models.TextField(blank=True, verbose_name="lead")),
                ("caveat", models.TextField(blank=True, verbose_name="caveat")),
                (
                    "translated_from",
                    models.JSONField(default=dict, editable=False, verbose_name="translated from"),
                ),
                (
                    "published_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="published"),
                ),
                (
                    "modified_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="modified"),
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
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "current",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="reports.publishedversion",
                        verbose_name="version that readers read",
                    ),
                ),
                (
                    "story",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="reports.story",
                        verbose_name="story",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical news article",
                "verbose_name_plural": "historical news articles",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="LeftAsPublished",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("path", models.CharField(max_length=200, verbose_name="figure")),
                ("state", models.CharField(max_length=64, verbose_name="state")),
                ("left_at", models.DateTimeField(auto_now_add=True, verbose_name="left at")),
                (
                    "left_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="left by",
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="left_figures",
                        to="reports.newsarticle",
                        verbose_name="news article",
                    ),
                ),
            ],
            options={
                "verbose_name": "figure left as published",
                "verbose_name_plural": "figures left as published",
                "constraints": [
                    models.UniqueConstraint(fields=("article", "path", "state"), name="a_state_is_left_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="ChecklistTick",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("at", models.DateTimeField(verbose_name="when")),
                ("fingerprint", models.CharField(max_length=64, verbose_name="fingerprint of what was read")),
                ("taken_back_at", models.DateTimeField(blank=True, null=True, verbose_name="taken back")),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="who",
                    ),
                ),
                (
                    "point",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="ticks",
                        to="reports.checklistpoint",
                        verbose_name="point",
                    ),
                ),
                (
                    "taken_back_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="taken back by",
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="ticks",
                        to="reports.newsarticle",
                        verbose_name="news article",
                    ),
                ),
            ],
            options={
                "verbose_name": "tick",
                "verbose_name_plural": "ticks",
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("taken_back_at", None)),
                        fields=("article", "point", "fingerprint"),
                        name="ticked_once_a_text",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Autosave",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("data", models.JSONField(verbose_name="what was typed")),
                ("at", models.DateTimeField(verbose_name="at")),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="person",
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="autosaves",
                        to="reports.newsarticle",
                        verbose_name="news article",
                    ),
                ),
            ],
            options={
                "verbose_name": "unsaved changes",
                "verbose_name_plural": "unsaved changes",
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(fields=("article", "user"), name="one_autosave_a_person")
                ],
            },
        ),
        migrations.CreateModel(
            name="ApprovalRequest",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("at", models.DateTimeField(verbose_name="asked")),
                (
                    "words",
                    models.CharField(blank=True, max_length=500, verbose_name="words for whoever approves"),
                ),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("approved", "approved"),
                            ("returned", "returned"),
                            ("taken-back", "taken back"),
                        ],
                        max_length=10,
                        verbose_name="outcome",
                    ),
                ),
                ("ended_at", models.DateTimeField(blank=True, null=True, verbose_name="decided")),
                ("answer", models.TextField(blank=True, verbose_name="why it was returned")),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="asked by",
                    ),
                ),
                (
                    "ended_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="decided by",
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="approval_requests",
                        to="reports.newsarticle",
                        verbose_name="news article",
                    ),
                ),
            ],
            options={
                "verbose_name": "request for approval",
                "verbose_name_plural": "requests for approval",
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("outcome", "")),
                        fields=("article",),
                        name="one_open_request_an_article",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("outcome", ""), ("ended_by", None), ("ended_at", None)),
                            models.Q(
                                models.Q(("outcome", ""), _negated=True),
                                ("ended_by__isnull", False),
                                ("ended_at__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="a_decided_request_says_who_and_when",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("outcome", "returned"), _negated=True),
                            models.Q(("answer", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="who_returns_says_why",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Approval",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("at", models.DateTimeField(verbose_name="approved")),
                ("fingerprint", models.CharField(max_length=64, verbose_name="fingerprint of what was read")),
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="written by",
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="approved by",
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="approvals",
                        to="reports.newsarticle",
                        verbose_name="news article",
                    ),
                ),
            ],
            options={
                "verbose_name": "approval",
                "verbose_name_plural": "approvals",
                "ordering": ["pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("by", models.F("author")), _negated=True),
                        name="nobody_approves_their_own",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("fingerprint", ""), _negated=True),
                        name="an_approval_says_of_what",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Comment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("about", models.CharField(blank=True, max_length=250, verbose_name="about")),
                ("text", models.TextField(max_length=4000, verbose_name="comment")),
                ("at", models.DateTimeField(verbose_name="when")),
                ("resolved_at", models.DateTimeField(blank=True, null=True, verbose_name="resolved")),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="who",
                    ),
                ),
                (
                    "mentioned",
                    models.ManyToManyField(
                        blank=True, related_name="+", to=settings.AUTH_USER_MODEL, verbose_name="for"
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="answers",
                        to="reports.comment",
                        verbose_name="answer to",
                    ),
                ),
                (
                    "resolved_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="resolved by",
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="comments",
                        to="reports.newsarticle",
                        verbose_name="news article",
                    ),
                ),
                (
                    "block",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="comments",
                        to="reports.newsblock",
                        verbose_name="block",
                    ),
                ),
            ],
            options={
                "verbose_name": "comment",
                "verbose_name_plural": "comments",
                "ordering": ["pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True), name="a_comment_says_something"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("resolved_at", None), ("resolved_by", None)),
                            models.Q(("resolved_at__isnull", False), ("resolved_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="a_resolved_comment_says_who_and_when",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("parent", None), ("resolved_at", None), _connector="OR"),
                        name="answers_are_resolved_with_their_comment",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalComment",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                ("about", models.CharField(blank=True, max_length=250, verbose_name="about")),
                ("text", models.TextField(max_length=4000, verbose_name="comment")),
                ("at", models.DateTimeField(verbose_name="when")),
                ("resolved_at", models.DateTimeField(blank=True, null=True, verbose_name="resolved")),
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
                    "by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="who",
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
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="reports.comment",
                        verbose_name="answer to",
                    ),
                ),
                (
                    "resolved_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="resolved by",
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
                        to="reports.newsarticle",
                        verbose_name="news article",
                    ),
                ),
                (
                    "block",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="reports.newsblock",
                        verbose_name="block",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical comment",
                "verbose_name_plural": "historical comments",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.AddField(
            model_name="newsarticle",
            name="current",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="reports.publishedversion",
                verbose_name="version that readers read",
            ),
        ),
    ]
