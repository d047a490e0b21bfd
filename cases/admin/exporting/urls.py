"""Addresses of exports. Where one asks for one stands beside each list: `…/export/`."""

from django.contrib import admin
from django.urls import path

from cases.admin.exporting import pages

_view = admin.site.admin_view
_EXPORT = "cases/export/<uuid:pk>"
urlpatterns = [
    path("cases/export/", _view(pages.my_exports), name="exports"),
    path(f"{_EXPORT}/", _view(pages.export_page), name="export"),
    path(f"{_EXPORT}/decide/", _view(pages.decide), name="export_decide"),
    path(f"{_EXPORT}/cancel/", _view(pages.cancel), name="export_cancel"),
    path(f"{_EXPORT}/download/", _view(pages.download), name="export_download"),
]
