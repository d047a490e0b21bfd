"""Which records say that a person was held, and from when until when.

1. An act of a holding kind holds from its date to its end. Without an end nobody knows whether the person was
   released: only the first day is sure.
2. An administrative arrest of N days is N days from the detention it continues, because the law counts the time
   since the detention into the arrest; without such a detention on record, from the trial (`terms`).
3. Imprisonment holds from the verdict for its term, which began with the custody before it (`terms`).
4. A recognition as a political prisoner says that the person is held until it ends (`release`).
5. What has no recorded end ended before the next detention, and nothing lasts beyond a recorded release.

What was begun lies in the past, however imprecise its date.
"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from cases.models import Act, Recognition, Trial
from cases.person_file.detention import Stay
from cases.person_file.release import ended, recognised
from cases.person_file.terms import Taken, arrest, continued_by, prison_term
from cases.workflow import Status

Record = TypeVar("Record", Act, Trial, Recognition)
HOLDING_KINDS = ("detention", "custody", "incommunicado", "shizo", "pkt")


@dataclass(frozen=True, slots=True)
class Holding:
    """A stay and the record that says so."""

    stay: Stay
    record: Act | Trial | Recognition


def holdings(
    acts: Sequence[Act], trials: Sequence[Trial], recognitions: Sequence[Recognition], today: datetime.date
) -> list[Holding]:
    """Of one person, in the order in which they began. Withdrawn records say nothing."""
    acts, trials, recognitions = _standing(acts), _standing(trials), _standing(recognitions)
    taken = [Taken(act, _stay(act, today)) for act in acts if _holds(act, today)]
    arrests = [(trial, stay) for trial in trials if (stay := arrest(trial, taken))]
    terms = [(trial, stay) for trial in trials if (stay := prison_term(trial, taken))]
    standing = [(one, stay) for one in recognitions if (stay := recognised(one, trials, today))]
    continued = continued_by([trial for trial, _stay in arrests], taken)
    said: list[tuple[Act | Trial | Recognition, Stay]] = [
        (one.act, one.stay) for one in taken if one.act not in continued
    ]
    held = [
        Holding(stay, record) for record, stay in [*said, *arrests, *terms, *standing] if stay.first <= today
    ]
    held.sort(key=lambda holding: (holding.stay.first, holding.stay.first_latest))
    stays = ended([holding.stay for holding in held], acts, recognitions)
    return [replace(holding, stay=stay) for holding, stay in zip(held, stays, strict=True)]


def _standing(records: Sequence[Record]) -> list[Record]:
    return [record for record in records if record.status != Status.WITHDRAWN]


def _holds(act: Act, today: datetime.date) -> bool:
    return act.kind_id in HOLDING_KINDS and act.date_lower <= today


def _stay(act: Act, today: datetime.date) -> Stay:
    first, first_latest = act.date_lower, max(act.date_lower, min(act.date_upper, today))
    if not act.end_date:
        return Stay(first, first_latest, first, datetime.date.max, open=True)
    last = max(act.end_date_upper, first)
    return Stay(first, min(first_latest, last), max(act.end_date_lower, first), last)
