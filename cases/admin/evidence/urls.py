"""Addresses of files and identities."""

from django.contrib import admin
from django.urls import path

from cases.admin.evidence import identity, pages, serving, uploading

_view = admin.site.admin_view
_FILE = "cases/evidencefile/<uuid:pk>"
urlpatterns = [
    path("cases/source/<int:pk>/files/", _view(uploading.files_page), name="source_files"),
    path("cases/source/<int:pk>/files/add/", _view(uploading.add_files), name="source_files_add"),
    path("cases/source/<int:pk>/identity/", _view(identity.identity_page), name="source_identity"),
    path("cases/source/<int:pk>/identity/open/", _view(identity.open_view), name="source_identity_open"),
    path("cases/sourceidentity/known/", _view(identity.known_page), name="identity_known"),
    path(f"{_FILE}/", _view(pages.file_page), name="file"),
    path(f"{_FILE}/custody/", _view(pages.custody_page), name="file_custody"),
    path(f"{_FILE}/check/", _view(pages.check_file), name="file_check"),
    path(f"{_FILE}/withdraw/", _view(pages.withdraw_file), name="file_withdraw"),
    path(f"{_FILE}/copy/", _view(serving.copy), name="file_copy"),
    path(f"{_FILE}/part/<int:number>/", _view(serving.part), name="file_part"),
    path(f"{_FILE}/original/", _view(serving.original), name="file_original"),
]
