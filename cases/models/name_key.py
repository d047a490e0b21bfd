from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.person import Person


class NameKey(models.Model):
    """What a spelling of a person's name has in common with the other spellings. Made from the names, by machine."""

    person = models.ForeignKey(Person, models.CASCADE, verbose_name=_("person"), related_name="name_keys")
    kind = models.CharField(_("kind"), max_length=10)
    key = models.CharField(_("key"), max_length=60)

    objects = models.Manager()

    class Meta:
        verbose_name = _("name key")
        verbose_name_plural = _("name keys")
        indexes = [models.Index(fields=["key", "kind", "person"], name="name_key_of_people")]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"
