"""The records that a batch touched, as any list shows them: ``?in_batch=12``."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.options import IncorrectLookupParameters
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from cases.admin.typed import ModelAdmin, QuerySet


class BatchFilter(admin.SimpleListFilter):
    """Offered only where an address asks for it: nobody chooses among ten thousand batches in a column."""

    title = _("batch")
    parameter_name = "in_batch"

    def lookups(self, request: HttpRequest, model_admin: ModelAdmin) -> list[tuple[str, Any]]:
        asked = request.GET.get(self.parameter_name)
        return [(asked, asked)] if asked else []

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        asked = self.value()
        if asked is None:
            return queryset
        if not asked.isdecimal() or len(asked) > 15:
            raise IncorrectLookupParameters(asked)
        return self.narrow(request, queryset, int(asked))

    def narrow(self, request: HttpRequest, queryset: QuerySet, batch: int) -> QuerySet:
        model: Any = queryset.model._meta.concrete_model
        touched = model.history.filter(history_batch=batch)
        return queryset.filter(pk__in=touched.values(model._meta.pk.attname))


class BatchListMixin(ModelAdmin):
    def get_list_filter(self, request: HttpRequest) -> Any:
        return [*super().get_list_filter(request), BatchFilter]
