"""The addresses of the site: the desk under /admin/, programs ask under /api/, everything public is in
`reports/urls.py`."""

from django.contrib import admin
from django.urls import URLPattern, URLResolver, include, path, re_path

from viasna.accounts.log_in import log_in
from viasna.api.problems import no_such_address
from viasna.preferences import choose_language

urlpatterns: list[URLPattern | URLResolver] = [
    path("admin/login/", log_in, name="account_login"),
    path("admin/logout/", admin.site.logout, name="account_logout"),
    path("admin/account/", include("viasna.accounts.urls")),
    path("admin/", include("cases.admin.urls")),
    path("admin/", admin.site.urls),
    path("api/v1/", include("viasna.api.urls")),
    re_path(r"^api/(?P<rest>[\s\S]*)$", no_such_address, name="no_such_address"),
    path("language/setlang/", choose_language, name="set_language"),
    path("", include("reports.urls")),
]

handler404 = "reports.views.not_found"
