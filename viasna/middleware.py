"""Headers that keep what a reader or a documenter looks at between them and the site."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

PUBLIC_SECONDS = 60

GetResponse = Callable[[HttpRequest], HttpResponse]


class PrivacyHeadersMiddleware:
    """Nothing is lent to other sites but charts to be framed; what needs a login is kept by no cache."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        # A page that says otherwise itself is one that others may frame (`reports.chart_views`).
        response.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        if _is_private(request):
            response["Cache-Control"] = "no-store"
            # Without a referrer the browser sends "Origin: null", and every form would be refused as forged.
            response["Referrer-Policy"] = "same-origin"
        elif "Cache-Control" not in response:
            # A name whose consent ended is gone everywhere within minutes: browsers ask each time, and caches between
            # them and the site keep an answer no longer than this.
            response["Cache-Control"] = f"public, max-age=0, s-maxage={PUBLIC_SECONDS}"
        return response


def _is_private(request: HttpRequest) -> bool:
    session = getattr(request, "session", None)
    return request.path_info.startswith(reverse("admin:index")) or (session is not None and session.accessed)
