"""Addresses of the desk that belong to no list and no record."""

from django.contrib import admin
from django.urls import path

from cases.admin.answers import understand_date

app_name = "desk"
urlpatterns = [
    path("understand-date/", admin.site.admin_view(understand_date), name="understand_date"),
]
