"""What the worker does for exports. It stands here, where the lists and their filters are known."""

from cases.admin.exporting.chosen import chosen_of
from cases.background import background_task
from cases.exports.making import make


@background_task
def make_export(export_id: str) -> None:
    make(export_id, chosen_of)
