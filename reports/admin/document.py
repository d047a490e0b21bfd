from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from cases.models.fields import reader_language
from reports.admin.base import NewsroomAdmin
from reports.documents import public_document
from reports.media_forms import DocumentForm
from reports.media_views import document_file
from reports.models import Document
from reports.site import addresses
from reports.site.media import facts_of

WHAT_IS_TAKEN_OUT = _(
    "Who wrote it, with which program and when, notes, attachments, scripts and forms are taken out. "
    "The text stays text, so that it can be searched and listened to: names that stand in it are "
    "neither found nor hidden later. Read it once more before you choose it."
)
TITLES = (_("Title"), {"fields": ("title_en", "title_be", "title_ru")})
OF_A_NEW_ONE = ((_("File"), {"fields": ("file",), "description": WHAT_IS_TAKEN_OUT}), TITLES)
OF_A_KEPT_ONE = (
    (_("File"), {"fields": ("facts", "cleaned_file", "sha256"), "description": WHAT_IS_TAKEN_OUT}),
    TITLES,
    (_("For readers"), {"fields": ("public_address",)}),
)


@admin.register(Document)
class DocumentAdmin(NewsroomAdmin):
    form = DocumentForm
    list_display = ("title", "facts")
    list_display_links = ("title",)
    search_fields = ("title_be", "title_ru", "title_en", "sha256")
    search_help_text = _("Words of a title, checksum")
    readonly_fields = ("facts", "sha256", "cleaned_file", "public_address")

    def get_urls(self) -> list[Any]:
        return [
            self.page("<path:object_id>/pdf/", require_safe(self.file_page), "pdf"),
            *super().get_urls(),
        ]

    def file_page(self, request: HttpRequest, object_id: str) -> HttpResponseBase:
        """The cleaned file for the desk: the public address sends it only while a public page leads to it."""
        return document_file(self.object_or_404(request, object_id), reader_language())

    @admin.display(description=_("title"))
    def title(self, document: Document) -> str:
        return str(document)

    @admin.display(description=_("pages and size"))
    def facts(self, document: Document) -> str:
        return facts_of(document, reader_language())

    @admin.display(description=_("as readers get it"))
    def cleaned_file(self, document: Document) -> str:
        name = addresses.name_of_document(document, reader_language())
        return format_html('<a href="{}">{}</a>', self.address_of("pdf", document.pk), name)

    @admin.display(description=_("public address"))
    def public_address(self, document: Document) -> str:
        if public_document(document.pk) is None:
            return str(_("none: no public page leads to it now"))
        address = addresses.document(document, reader_language())
        return format_html('<a href="{}">{}</a>', address, address)

    def get_readonly_fields(self, request: Any, obj: Any = None) -> Any:
        """The file stays: another one is another document, with an address of its own."""
        return (*super().get_readonly_fields(request, obj), *(("file",) if obj else ()))

    def get_fieldsets(self, request: Any, obj: Any = None) -> Any:
        return OF_A_KEPT_ONE if obj else OF_A_NEW_ONE
