"""The desk: where records are entered, found and verified. It delegates: the rules are in `cases`."""

from cases.admin import (
    act,
    batch,
    court,
    incident,
    law,
    merging,
    person,
    recognition,
    source,
    trial,
    viewing,
    vocabulary,
)

__all__ = [
    "act",
    "batch",
    "court",
    "incident",
    "law",
    "merging",
    "person",
    "recognition",
    "source",
    "trial",
    "viewing",
    "vocabulary",
]
