"""Whether somebody is a political prisoner. Figures count who perhaps still is one; here it is said."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from cases.models import Recognition
from cases.workflow import Status


@dataclass(frozen=True, slots=True)
class Prisoner:
    """``standing``: recognised by that day and not ended by it. ``past``: ended. ``perhaps``: begins or ends at a
    date too imprecise to say. Each in the order of time."""

    standing: list[Recognition]
    past: list[Recognition]
    perhaps: list[Recognition]


def prisoner(recognitions: Sequence[Recognition], day: datetime.date) -> Prisoner:
    known = [
        one
        for one in sorted(recognitions, key=lambda one: (one.recognised_on_lower, one.recognised_on_upper))
        if one.status != Status.WITHDRAWN and one.recognised_on_lower <= day
    ]
    past = [one for one in known if one.ended_on and one.ended_on_upper <= day]
    perhaps = [one for one in known if one not in past and _imprecise_about(one, day)]
    return Prisoner([one for one in known if one not in (*past, *perhaps)], past, perhaps)


def _imprecise_about(recognition: Recognition, day: datetime.date) -> bool:
    begun = recognition.recognised_on_upper <= day
    ended = bool(recognition.ended_on) and recognition.ended_on_lower <= day
    return not begun or ended
