"""The addresses of the site: the desk under /admin/, everything public in `reports/urls.py`."""

from django.contrib import admin
from django.urls import URLPattern, URLResolver, include, path

from viasna.accounts.log_in import log_in
from viasna.preferences import choose_language

urlpatterns: list[URLPattern | URLResolver] = [
    path("admin/login/", log_in, name="account_login"),
    path("admin/logout/", admin.site.logout, name="account_logout"),
    path("admin/account/", include("viasna.accounts.urls")),
    path("admin/", include("cases.admin.urls")),
    path("admin/", admin.site.urls),
    path("language/setlang/", choose_language, name="set_language"),
    path("", include("reports.urls")),
]

handler404 = "reports.views.not_found"
