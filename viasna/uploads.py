"""Files of sources are read into memory and never lie readable on the disk, not for the length of a request either."""

from collections.abc import Callable
from typing import Any

from django.core.files.uploadhandler import MemoryFileUploadHandler
from django.http import HttpRequest, HttpResponse

from cases.admin.evidence.uploading import too_much_at_once
from cases.admin.importing import uploading as importing
from cases.evidence.limits import most_in_a_request
from viasna.accounts import doors

# The most a request may have, and what answers one that has more.
TAKES_FILES: dict[str, tuple[Callable[[], int], Callable[[HttpRequest], HttpResponse]]] = {
    "desk:source_files_add": (most_in_a_request, too_much_at_once),
    "desk:import_add": (importing.most_in_a_request, importing.too_large),
}
MOST_OF_STRANGERS = (
    1 << 20
)  # whoever is logged out is asked to log in, and a browser cannot carry files over that


class InMemory(MemoryFileUploadHandler):
    def handle_raw_input(self, *args: Any, **kwargs: Any) -> None:
        """However large: what is too large was refused by then."""
        self.activated = True


class FilesInMemory:
    """Middleware, before anything that reads what was sent."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_view: Any) -> HttpResponse | None:
        if request.method != "POST" or doors.name_of(request) not in TAKES_FILES:
            return None
        request.upload_handlers = [InMemory(request)]
        most_allowed, refuse = TAKES_FILES[doors.name_of(request)]
        most = most_allowed() if request.user.is_authenticated else MOST_OF_STRANGERS
        length = request.META.get("CONTENT_LENGTH") or "0"
        return refuse(request) if not length.isdigit() or int(length) > most else None
