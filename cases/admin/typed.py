"""The admin's classes with their type arguments, which exist for the type checker only."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import admin
from django.db import models

if TYPE_CHECKING:
    ModelAdmin = admin.ModelAdmin[Any]
    TabularInline = admin.TabularInline[Any, Any]
    ModelForm = forms.ModelForm[Any]
    InlineFormSet = forms.BaseInlineFormSet[Any, Any, Any]
    Field = models.Field[Any, Any]
    QuerySet = models.QuerySet[Any]
else:
    ModelAdmin, TabularInline, ModelForm = admin.ModelAdmin, admin.TabularInline, forms.ModelForm
    InlineFormSet, Field, QuerySet = forms.BaseInlineFormSet, models.Field, models.QuerySet

__all__ = ["Field", "InlineFormSet", "ModelAdmin", "ModelForm", "QuerySet", "TabularInline"]
