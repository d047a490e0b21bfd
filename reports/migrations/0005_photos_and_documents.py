from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("reports", "0004_writing"),
    ]

    operations = [
        migrations.AddField(
            model_name="document",
            name="sha256",
            field=models.CharField(default="", editable=False, max_length=64, verbose_name="SHA-256"),
        ),
        migrations.AddField(
            model_name="historicaldocument",
            name="sha256",
            field=models.CharField(default="", editable=False, max_length=64, verbose_name="SHA-256"),
        ),
        migrations.AddField(
            model_name="historicalphoto",
            name="alt_be",
            field=models.CharField(default="", max_length=300, verbose_name="what is seen, in Belarusian"),
        ),
        migrations.AddField(
            model_name="historicalphoto",
            name="alt_en",
            field=models.CharField(default="", max_length=300, verbose_name="what is seen, in English"),
        ),
        migrations.AddField(
            model_name="historicalphoto",
            name="alt_ru",
            field=models.CharField(default="", max_length=300, verbose_name="what is seen, in Russian"),
        ),
        migrations.AddField(
            model_name="historicalphoto",
            name="licence",
            field=models.CharField(
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
        migrations.AddField(
            model_name="historicalphoto",
            name="smaller",
            field=models.JSONField(default=list, editable=False, verbose_name="smaller sizes"),
        ),
        migrations.AddField(
            model_name="photo",
            name="alt_be",
            field=models.CharField(default="", max_length=300, verbose_name="what is seen, in Belarusian"),
        ),
        migrations.AddField(
            model_name="photo",
            name="alt_en",
            field=models.CharField(default="", max_length=300, verbose_name="what is seen, in English"),
        ),
        migrations.AddField(
            model_name="photo",
            name="alt_ru",
            field=models.CharField(default="", max_length=300, verbose_name="what is seen, in Russian"),
        ),
        migrations.AddField(
            model_name="photo",
            name="licence",
            field=models.CharField(
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
        migrations.AddField(
            model_name="photo",
            name="smaller",
            field=models.JSONField(default=list, editable=False, verbose_name="smaller sizes"),
        ),
    ]
