"""Files of public pages: sent only while such a page shows them."""

from django.conf import settings
from django.db.models.fields.files import FieldFile
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import override
from django.views.decorators.http import require_safe

from reports.documents import public_document
from reports.models import Document, Photo
from reports.photos import public_photo
from reports.site import addresses

JPEG, PDF = "image/jpeg", "application/pdf"


@require_safe
def photo(request: HttpRequest, name: str) -> HttpResponseBase:
    """A picture of a public page, for as long as everybody in it agrees: the file has no other public address."""
    found = public_photo(f"photos/{name}")
    if found is None:
        raise Http404
    return sent(found.image, JPEG, f"photos/{name}")


def picture(photo: Photo, wide: int = 0) -> HttpResponseBase:
    """The file itself, in the smallest size that is so wide."""
    fitting = [name for width, name in photo.sizes if wide and width >= wide]
    return sent(photo.image, JPEG, fitting[0] if fitting else str(photo.image.name))


@require_safe
def document(request: HttpRequest, language: str, number: int, slug: str) -> HttpResponseBase:
    found = public_document(number)
    if found is None:
        raise Http404
    with override(language):
        address = addresses.document(found, language)
        if address != request.path:
            return redirect(address, permanent=True)
        return document_file(found, language)


def document_file(found: Document, language: str) -> HttpResponseBase:
    """To be kept, under a name that says what it is: a program of the reader's own shows it."""
    response = sent(found.file, PDF, str(found.file.name))
    name = addresses.name_of_document(found, language)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def sent(file: FieldFile, kind: str, name: str) -> HttpResponseBase:
    """On a public server the web server in front sends it."""
    if settings.PRODUCTION:
        response: HttpResponseBase = HttpResponse(content_type=kind)
        response["X-Accel-Redirect"] = f"{settings.INTERNAL_MEDIA_URL}{name}"
    else:
        response = FileResponse(file.storage.open(name, "rb"), content_type=kind)
    response["X-Content-Type-Options"] = "nosniff"
    return response
