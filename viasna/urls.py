"""The addresses of the site: the desk under /admin/, everything public in `reports/urls.py`."""

from django.conf import settings
from django.contrib import admin
from django.urls import URLPattern, URLResolver, include, path
from django.views.static import serve

urlpatterns: list[URLPattern | URLResolver] = [
    path("admin/", admin.site.urls),
    path("language/", include("django.conf.urls.i18n")),
    path("", include("reports.urls")),
]

handler404 = "reports.views.not_found"

if not settings.PRODUCTION:
    # On a public server the web server in front sends the pictures.
    urlpatterns.append(path("media/<path:path>", serve, {"document_root": settings.MEDIA_ROOT}))
