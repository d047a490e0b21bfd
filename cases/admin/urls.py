"""Addresses of the desk that belong to no list and no record."""

from django.contrib import admin
from django.urls import path

from cases.admin.answers import fine_both_ways, understand_date
from cases.admin.evidence.urls import urlpatterns as evidence
from cases.admin.exporting.urls import urlpatterns as exports
from cases.admin.importing.urls import urlpatterns as importing
from cases.admin.queue.many import verify_many
from cases.admin.queue.page import queue_page
from cases.admin.search import search_page, search_suggestions
from cases.admin.suggestions import SuggestionsView

app_name = "desk"
urlpatterns = [
    # Stands before Django's, whose address it takes.
    path(
        "autocomplete/", admin.site.admin_view(SuggestionsView.as_view(admin_site=admin.site)), name="suggest"
    ),
    path("search/", admin.site.admin_view(search_page), name="search"),
    path("search/suggestions/", admin.site.admin_view(search_suggestions), name="search_suggestions"),
    path("queue/", admin.site.admin_view(queue_page), name="queue"),
    path("queue/verify/", admin.site.admin_view(verify_many), name="verify_many"),
    path("understand-date/", admin.site.admin_view(understand_date), name="understand_date"),
    path("fine-both-ways/", admin.site.admin_view(fine_both_ways), name="fine_both_ways"),
    *evidence,
    *exports,
    *importing,
]
