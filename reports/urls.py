"""Addresses of the public site: the language first, the number of a publication for good, its words for people."""

from django.urls import path, re_path, register_converter
from django.urls.converters import StringConverter

from reports import (
    chart_views,
    feeds,
    growth_views,
    media_views,
    package_views,
    register_views,
    version_views,
    views,
)


class Language(StringConverter):
    regex = "be|ru|en"


class Month(StringConverter):
    regex = "0[1-9]|1[0-2]"

    def to_python(self, value: str) -> int:  # type: ignore[override]
        return int(value)

    def to_url(self, value: int) -> str:  # type: ignore[override]
        return f"{value:02d}"


class Year(StringConverter):
    regex = "[12][0-9]{3}"

    def to_python(self, value: str) -> int:  # type: ignore[override]
        return int(value)

    def to_url(self, value: int) -> str:  # type: ignore[override]
        return str(value)


class ReleaseCode(StringConverter):
    regex = r"[0-9A-Z.\-]+"


register_converter(Language, "lang")
register_converter(Month, "month")
register_converter(Year, "year")
register_converter(ReleaseCode, "release")

NEWS = r"^(?P<language>be|ru|en)/news/(?P<number>[0-9]{1,9})-(?P<slug>[a-z0-9-]{1,80})/"
RELEASE = r"^(?P<language>be|ru|en)/data/(?P<code>[0-9A-Z.\-]+)/"
FILES = r"(?P<ending>csv|png|svg|metadata\.json)"

urlpatterns = [
    path("", views.choose_language),
    path("robots.txt", views.robots),
    path("sitemap.xml", feeds.sitemap, name="sitemap"),
    path("<lang:language>/", views.front, name="front"),
    path("<lang:language>/feed.xml", feeds.NewsFeed(), name="feed"),
    re_path(NEWS + "$", views.publication, name="publication"),
    re_path(NEWS + rf"charts/(?P<block>[0-9]{{1,9}})\.{FILES}$", chart_views.chart_file, name="chart"),
    re_path(NEWS + r"charts/(?P<block>[0-9]{1,9})/$", chart_views.chart_page, name="chart_page"),
    re_path(NEWS + r"charts/(?P<block>[0-9]{1,9})/embed/$", chart_views.chart_embed, name="chart_embed"),
    re_path(NEWS + r"versions/$", version_views.versions, name="versions"),
    re_path(NEWS + r"versions/(?P<version>[0-9]{1,4})/$", version_views.version, name="version"),
    re_path(NEWS + r"share\.png$", views.shared_picture, name="share_image"),
    path("<lang:language>/archive/", views.archive, name="archive"),
    path("<lang:language>/archive/<year:year>/", views.archive_of, name="archive_year"),
    path("<lang:language>/archive/<year:year>/<month:month>/", views.archive_of, name="archive_month"),
    path("<lang:language>/data/", views.data, name="data"),
    path("<lang:language>/data/monthly.zip", package_views.monthly_package, name="monthly_package"),
    path("<lang:language>/data/<release:code>/", views.release, name="release"),
    path(
        "<lang:language>/data/<release:code>/package.zip",
        package_views.release_package,
        name="release_package",
    ),
    re_path(
        r"^(?P<language>be|ru|en)/data/(?P<code>[0-9A-Z.\-]+)/figures\.(?P<ending>csv|json)$",
        views.release_file,
        name="release_file",
    ),
    re_path(
        RELEASE + rf"charts/(?P<chart>[a-z_-]{{1,80}})\.{FILES}$",
        chart_views.release_chart_file,
        name="release_chart_file",
    ),
    re_path(RELEASE + r"charts/(?P<chart>[a-z_-]{1,80})/$", chart_views.release_chart, name="release_chart"),
    re_path(
        RELEASE + r"charts/(?P<chart>[a-z_-]{1,80})/embed/$",
        chart_views.release_chart_embed,
        name="release_chart_embed",
    ),
    re_path(
        r"^(?P<language>be|ru|en)/data/(?P<label>[0-9QH.\-]{4,24})/growth/$",
        growth_views.growth,
        name="growth",
    ),
    re_path(
        r"^(?P<language>be|ru|en)/data/(?P<label>[0-9QH.\-]{4,24})/growth/(?P<indicator>[a-z_]{1,40})"
        r"\.(?P<ending>csv|svg)$",
        growth_views.growth_file,
        name="growth_file",
    ),
    path("<lang:language>/method/", views.method, name="method"),
    path("<lang:language>/people/", register_views.register, name="register"),
    re_path(
        r"^(?P<language>be|ru|en)/people/people\.(?P<ending>csv|json)$",
        register_views.register_file,
        name="register_file",
    ),
    re_path(
        r"^(?P<language>be|ru|en)/people/(?P<public_id>[0-9a-f]{20})/$",
        register_views.person,
        name="registered",
    ),
    re_path(r"^media/photos/(?P<name>[A-Za-z0-9_.\-]{1,90})$", media_views.photo, name="photo"),
    re_path(
        r"^(?P<language>be|ru|en)/documents/(?P<number>[0-9]{1,9})-(?P<slug>[a-z0-9-]{1,80})\.pdf$",
        media_views.document,
        name="document",
    ),
]
