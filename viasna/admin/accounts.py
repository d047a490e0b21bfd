"""Accounts: people get roles, not single permissions. The roles themselves are a table in `viasna.roles`."""

from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django import forms
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group, User
from django.db import models
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django_tasks_db.models import DBTaskResult

from viasna import second_factor
from viasna.admin.reset_factor import ResetFactor
from viasna.roles import ROLES

LABELS = {role.name: role.label for role in ROLES}

# The libraries put their own tables on the desk; seeds of second factors, sessions and what is
# done in the background are nobody's to read.
admin.site.unregister([User, Group, EmailAddress, Authenticator, UserSession, DBTaskResult])


class RoleFilter(admin.RelatedFieldListFilter):
    def field_choices(self, field: Any, request: HttpRequest, model_admin: Any) -> list[tuple[Any, Any]]:
        choices = super().field_choices(field, request, model_admin)
        return [(pk, LABELS.get(str(name), name)) for pk, name in choices]


class RolesField(forms.ModelMultipleChoiceField):
    def label_from_instance(self, obj: Any) -> str:
        role = next((role for role in ROLES if role.name == obj.name), None)
        return format_html("<strong>{}</strong>: {}", role.label, role.sentence) if role else str(obj)


class FactorFilter(admin.SimpleListFilter):
    title = _("second factor")
    parameter_name = "second_factor"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("none", _("Without one, of those who may log in"))]

    def queryset(self, request: HttpRequest, queryset: models.QuerySet[User]) -> models.QuerySet[User]:
        without = second_factor.people_without().values("pk")
        return queryset.filter(pk__in=without) if self.value() == "none" else queryset


@admin.register(User)
class AccountAdmin(ResetFactor, UserAdmin):
    list_display = ("username", "full_name", "roles", "second_factor", "is_active", "last_login")
    list_filter = (("groups", RoleFilter), FactorFilter, "is_active")
    filter_horizontal = ()
    fieldsets = (
        (None, {"fields": ("username", "password")}),
        (_("Person"), {"fields": ("first_name", "last_name", "email")}),
        (_("What they may"), {"fields": ("groups", "is_active", "is_superuser")}),
        (_("Dates"), {"fields": ("last_login", "date_joined")}),
    )
    readonly_fields = ("last_login", "date_joined")

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[User]:
        found = super().get_queryset(request).prefetch_related("groups")
        return found.annotate(has_factor=second_factor.exists_for("pk"))

    @admin.display(description=_("second factor"), boolean=True)
    def second_factor(self, user: Any) -> bool:
        return bool(user.has_factor)

    @admin.display(description=_("name"))
    def full_name(self, user: User) -> str:
        return user.get_full_name()

    @admin.display(description=_("roles"))
    def roles(self, user: User) -> str:
        return ", ".join(str(LABELS.get(group.name, group.name)) for group in user.groups.all())

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name != "groups":
            return super().formfield_for_manytomany(db_field, request, **kwargs)
        return RolesField(
            Group.objects.all(), label=_("Roles"), required=False, widget=forms.CheckboxSelectMultiple
        )

    def get_readonly_fields(self, request: HttpRequest, obj: User | None = None) -> tuple[str, ...]:
        """Only a superuser makes another one; an administrator would else stand one tick from it."""
        mine = () if request.user.is_superuser else ("is_superuser",)
        return (*super().get_readonly_fields(request, obj), *mine)

    def has_change_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        above = obj is not None and obj.is_superuser and not request.user.is_superuser
        return super().has_change_permission(request, obj) and not above

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """Accounts are switched off: their name stands in the history."""
        return False

    def save_model(self, request: HttpRequest, obj: User, form: forms.ModelForm, change: bool) -> None:
        if not change:
            obj.is_staff = True  # an account is for the desk; readers need none
        super().save_model(request, obj, form, change)
