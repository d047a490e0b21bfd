"""Searching a list of the desk: by the index of the search, so that it finds what the search finds."""

from django.http import HttpRequest

from cases.admin.typed import QuerySet
from cases.search.asking import with_words


class SearchedByWords:
    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet, search_term: str
    ) -> tuple[QuerySet, bool]:
        if not search_term.strip():
            return queryset, False
        return queryset.filter(with_words(queryset.model, search_term)), False
