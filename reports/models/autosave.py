from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from reports.models.news import NewsArticle


class Autosave(models.Model):
    """What somebody has typed on the page of an article and not saved: the boxes of the form, as they would be sent.

    It is no record: the article is as it was saved, and this goes with the next saving.
    """

    article = models.ForeignKey(
        NewsArticle, models.CASCADE, verbose_name=_("news article"), related_name="autosaves"
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, verbose_name=_("person"), related_name="+"
    )
    data = models.JSONField(_("what was typed"))
    at = models.DateTimeField(_("at"))

    objects = models.Manager()

    class Meta:
        verbose_name = _("unsaved changes")
        verbose_name_plural = _("unsaved changes")
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["article", "user"], name="one_autosave_a_person")]

    def __str__(self) -> str:
        return f"{self.article_id}: {self.user_id}"
