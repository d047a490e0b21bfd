"""What the worker does for exports."""

from cases.background import background_task
from cases.exports.making import make


@background_task
def make_export(export_id: str) -> None:
    make(export_id)
