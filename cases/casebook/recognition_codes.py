"""Codes for recognitions: a casebook has none, and the same rows must get the same ones everywhere."""

from collections.abc import Sequence

from django.db import models

from cases.models import Person, Recognition

_LONGEST = 40
_IN_A_CODE = str.maketrans({"/": "_", "~": "."})


def give_codes(recognitions: Sequence[Recognition]) -> None:
    """R-<code of the person>-<day>; where that is too long or taken, the next numbers of the year."""
    people = {recognition.person_id for recognition in recognitions}
    codes = dict(models.QuerySet(Person).filter(pk__in=people).values_list("pk", "code"))
    for recognition in recognitions:
        day = recognition.recognised_on.translate(_IN_A_CODE)
        recognition.code = f"R-{codes[recognition.person_id]}-{day}"
    taken = set(
        Recognition.everything.with_codes(r.code for r in recognitions).values_list("code", flat=True)
    )
    without = []
    for recognition in recognitions:
        if len(recognition.code) > _LONGEST or recognition.code in taken:
            without.append(recognition)
        taken.add(recognition.code)
    _number(without)


def _number(recognitions: Sequence[Recognition]) -> None:
    if not recognitions:
        return
    stem, _dash, number = Recognition.next_code().rpartition("-")
    for offset, recognition in enumerate(recognitions):
        recognition.code = f"{stem}-{int(number) + offset:05d}"
