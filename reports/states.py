"""How far a figure has moved, as one text: what was left as published is asked about again when it moves further."""

import hashlib

from reports.drift import Drift


def state_of(drift: Drift) -> str:
    moves = drift.moves
    kinds = (("added", moves.added), ("changed", moves.changed), ("removed", moves.removed))
    records = [f"{kind} {record.part} {record.record_id}" for kind, found in kinds for record in found]
    said = "\n".join([drift.path, str(drift.then), str(drift.now), *sorted(records)])
    return hashlib.sha256(said.encode()).hexdigest()
