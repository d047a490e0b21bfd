"""What a page showed of a record, as one word: a decision is about that and nothing else."""

import hashlib
import json
from typing import Any

from cases.models import CaseRecord, Charge, Penalty, Trial


def shown(record: CaseRecord) -> str:
    """Of its status, when it was written last, all it claims, and its charges and penalties."""
    said = [
        record.pk,
        record.status,
        record.edited_at.isoformat(),
        [str(getattr(record, name)) for name in record.substantive_fields()],
        _parts(record) if isinstance(record, Trial) else [],
    ]
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()


def _parts(trial: Trial) -> list[Any]:
    charges = Charge.objects.filter(trial=trial.pk).order_by("pk").values_list("pk", "article_id")
    penalties = Penalty.objects.filter(trial=trial.pk).order_by("pk")
    return [list(charges), [[str(one) for one in row] for row in penalties.values_list("pk", *_PENALTY)]]


_PENALTY = ("kind_id", "amount", "unit")
