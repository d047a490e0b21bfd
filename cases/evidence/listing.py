"""The files of some sources, for pages: the same number of queries for one source and for a hundred."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.auth.models import User

from cases.evidence.access import files_for
from cases.models import EvidenceFile, Source


@dataclass(frozen=True)
class Listed:
    number: int  # among the files of its source, in the order they came
    file: EvidenceFile


def files_of(sources: Iterable[Source], user: User) -> dict[int, list[Listed]]:
    """By the id of the source; one query. Sources without a file this person may see are missing."""
    found: dict[int, list[Listed]] = defaultdict(list)
    for file in (
        files_for(user).filter(source__in=[source.pk for source in sources]).order_by("added_at", "pk")
    ):
        listed = found[file.source_id]
        listed.append(Listed(len(listed) + 1, file))
    return dict(found)
