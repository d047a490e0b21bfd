"""The addresses of the interface, all under /api/v1/. What is not here answers as a program can read it."""

from django.urls import URLPattern, path, re_path

from cases.api import records, reference
from reports.api.publications import Publication, Publications
from reports.api.register import Register, RegisteredOne
from reports.api.releases import Figures, ReleaseOne, Releases
from viasna.api.documentation import choose_language, documentation, documented
from viasna.api.own import Index, OpenApi, Token
from viasna.api.problems import no_such_address

CODE = r"(?P<code>[A-Za-z0-9][A-Za-z0-9._\-]{0,39})"
RELEASE = r"(?P<code>[0-9A-Z.\-]{1,40})"

app_name = "api"
urlpatterns: list[URLPattern] = [
    path("", Index.as_view(), name="index"),
    path("openapi.json", OpenApi.as_view(), name="openapi"),
    path("docs/", choose_language, name="choose_documentation"),
    re_path(r"^docs/(?P<language>be|ru|en)/$", documentation, name="documentation"),
    re_path(r"^docs/(?P<language>be|ru|en)/(?P<about>[a-z_-]{1,40})/$", documented, name="documented"),
    path("token/", Token.as_view(), name="token"),
    path("publications/", Publications.as_view(), name="publications"),
    re_path(r"^publications/(?P<number>[0-9]{1,9})/$", Publication.as_view(), name="publication"),
    path("releases/", Releases.as_view(), name="releases"),
    re_path(rf"^releases/{RELEASE}/$", ReleaseOne.as_view(), name="release"),
    re_path(rf"^releases/{RELEASE}/figures/$", Figures.as_view(), name="figures"),
    path("register/", Register.as_view(), name="register"),
    re_path(r"^register/(?P<public_id>[0-9a-f]{20})/$", RegisteredOne.as_view(), name="registered"),
    path("reference/", reference.Reference.as_view(), name="reference"),
    *(
        path(f"reference/{words.name}/", endpoint.as_view(), name=words.name)
        for words, endpoint in reference.ENDPOINTS
    ),
]
for every, one in records.ENDPOINTS:
    name = every.table.name
    urlpatterns += [
        path(f"{name}/", every.as_view(), name=name),
        re_path(rf"^{name}/{CODE}/$", one.as_view(), name=f"one_of_{name}"),
    ]
urlpatterns.append(re_path(r"^(?P<rest>[\s\S]*)$", no_such_address, name="no_such_address"))
