import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.person import Person
from cases.models.record_history import RecordHistory
from cases.querysets import RecordedManager


class Contact(models.Model):
    """How to reach a relative. What could be used against them is sealed: unreadable in the database alone."""

    class Relation(models.TextChoices):
        SELF = "self", _("the person")
        PARTNER = "partner", _("husband, wife or partner")
        PARENT = "parent", _("parent")
        CHILD = "child", _("child")
        SIBLING = "sibling", _("brother or sister")
        OTHER_RELATIVE = "relative", _("other relative")
        LAWYER = "lawyer", _("lawyer")
        FRIEND = "friend", _("friend or colleague")

    # Known before the row is written: what is sealed is bound to it.
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(Person, models.PROTECT, verbose_name=_("person"), related_name="contacts")
    relation = models.CharField(_("who it is"), max_length=10, choices=Relation)
    sealed = models.BinaryField(_("sealed name, telephone, address"), editable=False)
    outdated = models.BooleanField(_("no longer right"), default=False)
    history = RecordHistory()

    objects = RecordedManager()

    class Meta:
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")
        ordering = ["outdated", "relation"]
        permissions = [("open_contact", "Can open sealed contacts")]

    def __str__(self) -> str:
        return self.get_relation_display()
