"""A page may be shared with one of its charts as its picture."""

from django.db import migrations, models

WORDS = "picture shown where the page is shared"


class Migration(migrations.Migration):
    dependencies = [("reports", "0005_photos_and_documents")]

    operations = [
        migrations.AddField(
            model_name=name,
            name="shared",
            field=models.BooleanField(default=False, verbose_name=WORDS),
        )
        for name in ("newsblock", "historicalnewsblock")
    ]
