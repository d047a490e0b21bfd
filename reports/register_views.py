"""The public register of political prisoners, its files, and one page for each person in it."""

import csv
import io
import json

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from reports.charts.files import harmless
from reports.register import registered, was_ever_there
from reports.site import addresses
from reports.site.register import person_page, register_page
from reports.views import in_language

# What of a person the files hold; anything else stays in the house.
COLUMNS = ("id", "name", "recognised_on")


@in_language
def register(request: HttpRequest, language: str) -> HttpResponse:
    return render(request, "public/register.html", {"page": register_page(language)})


@in_language
def register_file(request: HttpRequest, language: str, ending: str) -> HttpResponse:
    page = register_page(language)
    rows = [
        dict(zip(COLUMNS, (one.public_id, one.name, one.recognised_on), strict=True)) for one in page.people
    ]
    if ending == "json":
        described = {
            "political_prisoners": page.total,
            "release": page.release.label if page.release else None,
            "named": rows,
        }
        return HttpResponse(
            json.dumps(described, ensure_ascii=False, indent=1), content_type="application/json"
        )
    written = io.StringIO()
    table = csv.DictWriter(written, COLUMNS, lineterminator="\n")
    table.writeheader()
    table.writerows({column: harmless(value) for column, value in row.items()} for row in rows)
    return HttpResponse(written.getvalue(), content_type="text/csv; charset=utf-8")


@in_language
def person(request: HttpRequest, language: str, public_id: str) -> HttpResponse:
    """Of who is no longer listed nothing is said, not even whether they ever were named."""
    found = registered(public_id)
    if found:
        return render(request, "public/person.html", {"page": person_page(found, language)})
    if was_ever_there(public_id):
        return render(request, "gone.html", {"home": addresses.front(language)}, status=410)
    raise Http404
