"""Public data to take away: the package of a release, and the monthly data set. The same bytes in every language."""

from django.http import Http404, HttpRequest, HttpResponse

from reports.datasets.archive import archive
from reports.datasets.monthly import monthly_dataset
from reports.datasets.of_release import dataset_of
from reports.views import in_language, public_release


@in_language
def release_package(request: HttpRequest, language: str, code: str) -> HttpResponse:
    dataset = dataset_of(public_release(code))
    return _zip(archive(dataset), dataset.name)


@in_language
def monthly_package(request: HttpRequest, language: str) -> HttpResponse:
    dataset = monthly_dataset()
    if dataset is None:
        raise Http404
    return _zip(archive(dataset), dataset.name)


def _zip(content: bytes, name: str) -> HttpResponse:
    disposition = f'attachment; filename="{name}.zip"'
    return HttpResponse(content, "application/zip", headers={"Content-Disposition": disposition})
