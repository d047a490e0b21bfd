"""The lines of a list beside what was understood of them, who they may be already, and what is to be decided."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from cases.adding_many import Line, parse
from cases.adding_many.adding import Addition
from cases.admin.add_many.forms import LEAVE, NEW, PROPOSED, LineForm, WhatWasDoneForm, first_values, offer
from cases.admin.incident_page.choices import Rows, in_rows
from cases.admin.incident_page.errors import Mistake, mistakes_of
from cases.admin.people_on_page import new_person
from cases.casebook.rules import broken_rules
from cases.matching.comparing import OTHER
from cases.matching.likely import Asked, Likely, likely_people_for
from cases.models import Act, Incident, Person

SHOWN_DOUBLES = 3
LIKELY_ENOUGH = 0.15  # below this a namesake of the given name alone would ask for a decision on every line


@dataclass
class Row:
    line: Line
    form: LineForm
    doubles: list[Likely] = field(default_factory=list)
    here: set[int] = field(default_factory=set)  # of the doubles, those who are in this incident
    repeats: int = 0  # the number of an earlier line about the same name

    @property
    def decision(self) -> str:
        value: str = self.form["decision"].value() or ""
        return value

    @property
    def offers(self) -> list[dict[str, Any]]:
        """The radio buttons: somebody new, each of those it may be, nobody."""
        people: list[dict[str, Any]] = [
            {
                "value": str(likely.person.pk),
                "person": likely.person,
                "agrees": likely.agrees,
                "differs": likely.differs,
                "is_here": likely.person.pk in self.here,
            }
            for likely in self.doubles
        ]
        offered = [{"value": NEW}, *people, {"value": LEAVE}]
        return [one | {"checked": one["value"] == self.decision} for one in offered]

    @property
    def seen(self) -> str:
        return " ".join(str(likely.person.pk) for likely in self.doubles)

    @property
    def needs_decision(self) -> bool:
        return not self.decision

    @property
    def says_its_own(self) -> bool:
        return any(self.form[name].value() for name in ("kind", "date", "place_of_detention", "agency"))


class Review:
    """`data`: what was sent, checked with `is_valid`; else the lines as understood, with `typed` kept for those
    that stood in an earlier reading: by the text of a line, what was typed for it."""

    def __init__(
        self,
        text: str,
        incident: Incident,
        user: User,
        data: Any = None,
        typed: Mapping[str, list[dict[str, Any]]] | None = None,
        common: dict[str, Any] | None = None,
    ) -> None:
        self.text, self.incident, self.user = text, incident, user
        lines = parse(text)
        self.what = WhatWasDoneForm(data, initial=common or first_values(incident))
        kept = {words: list(values) for words, values in (typed or {}).items()}
        self.rows = [self._row(number, line, data, kept) for number, line in enumerate(lines)]
        offer([self.what, *(row.form for row in self.rows)])
        self._find_doubles()
        self._find_repetitions()
        if data is None:
            for row in self.rows:
                self._propose_decision(row)
        for row in self.rows:
            row.form.initial["seen"] = row.seen

    def _row(self, number: int, line: Line, data: Any, kept: dict[str, list[dict[str, Any]]]) -> Row:
        earlier = kept.get(line.text)
        initial = earlier.pop(0) if earlier else understood(line)
        return Row(line, LineForm(data, prefix=f"line-{number}", initial=initial))

    def _find_doubles(self) -> None:
        asked = [row for row in self.rows if self._name(row)]
        found = likely_people_for(
            [Asked(self._name(row), self._year(row), row.form["town"].value() or None) for row in asked],
            self.user,
            SHOWN_DOUBLES,
        )
        here = set(
            Act.everything.filter(incident=self.incident, person__isnull=False).values_list(
                "person", flat=True
            )
        )
        for row, likely in zip(asked, found, strict=True):
            row.doubles = [one for one in likely if _is_likely(one)]
            row.here = {one.person.pk for one in row.doubles} & here

    def _name(self, row: Row) -> str:
        return row.form["name"].value() or ""

    def _year(self, row: Row) -> int | None:
        digits = (row.form["birth_date"].value() or "")[:4]
        return int(digits) if digits.isdecimal() and len(digits) == 4 else None

    def _find_repetitions(self) -> None:
        first: dict[frozenset[str], int] = {}
        for row in self.rows:
            words = frozenset(self._name(row).casefold().split())
            if words:
                earlier = first.setdefault(words, row.line.number)
                row.repeats = earlier if earlier != row.line.number else 0

    def _propose_decision(self, row: Row) -> None:
        """Where somebody may be here already nothing is proposed: a person decides."""
        if row.form.initial.get("decision"):
            return
        if not row.line.is_understood:
            row.form.initial["decision"] = LEAVE
        elif not (row.doubles or row.repeats):
            row.form.initial["decision"] = NEW

    @property
    def undecided(self) -> int:
        return sum(1 for row in self.rows if row.needs_decision)

    @property
    def left_out(self) -> list[Line]:
        return [row.line for row in self.rows if row.form.is_left_out]

    @property
    def mistakes(self) -> list[Mistake]:
        if not self.what.is_bound:
            return []
        found = list(mistakes_of(self.what, "what-heading", _("All of them")))
        for row in self.rows:
            words = _("Line %(number)d") % {"number": row.line.number}
            found += mistakes_of(row.form, row.form.prefix or "", words)
        return found

    def additions(self) -> list[Addition] | None:
        """What is to be written; None when something is to be corrected first, which the forms then say."""
        valid = [form.is_valid() for form in (self.what, *(row.form for row in self.rows))]
        chosen = self._chosen()
        if self.what.is_valid():
            found = [
                self._addition(row, chosen)
                for row in self.rows
                if row.form.is_valid() and not row.form.is_left_out
            ]
        if not all(valid) or any(row.form.errors for row in self.rows) or self.what.errors:
            return None
        return [one for one in found if one is not None]

    def _chosen(self) -> Rows:
        decisions = {row.decision for row in self.rows} - {NEW, LEAVE, ""}
        return in_rows(Person.everything.visible_to(self.user), decisions)

    def _addition(self, row: Row, chosen: Rows) -> Addition | None:
        try:
            person = self._person(row, chosen)
        except ValidationError as error:
            row.form.add_error("decision", error)
            return None
        act = self._act(row, person)
        self._tell(row, person, act)
        return Addition(act, person)

    def _person(self, row: Row, chosen: Rows) -> Person | None:
        said, decision = row.form.cleaned_data, row.decision
        if not row.form.about_somebody:
            return None
        if decision != NEW:
            if decision not in chosen:
                raise ValidationError(_("This person cannot be chosen."))
            found: Any = chosen[decision]
            return found
        if {one.person.pk for one in row.doubles} - set(map(int, _numbers(said["seen"]))):
            raise ValidationError(
                _("With this name there is somebody else it may be. Look at them and decide.")
            )
        return new_person(
            said["name"], sex=self._sex(said["sex"]), birth_date=said["birth_date"], note=_note(said)
        )

    def _sex(self, said: str) -> str:
        if not said.endswith(PROPOSED):
            return said
        return said.removesuffix(PROPOSED) if self.what.cleaned_data["sexes_are_right"] else ""

    def _act(self, row: Row, person: Person | None) -> Act:
        said, common = row.form.cleaned_data, self.what.cleaned_data
        new = person is not None and person.pk is None
        return Act(
            incident=self.incident,
            kind=said["kind"] or common["kind"],
            date=said["date"] or common["date"] or self.incident.date,
            place_of_detention=said["place_of_detention"] or common["place_of_detention"],
            agency=said["agency"] or common["agency"],
            people_min=said["people_min"] or 1,
            note="" if new else _note(said),
        )

    def _tell(self, row: Row, person: Person | None, act: Act) -> None:
        """What the models do not take is said at the line."""
        broken = list(broken_rules(act))
        if person is not None and person._state.adding:
            broken += broken_rules(person)
        for fields, sentence in broken:
            name = fields[0] if len(fields) == 1 and fields[0] in row.form.fields else None
            row.form.add_error(name, sentence)


def _is_likely(double: Likely) -> bool:
    """A sister or a son has another given name."""
    return double.agreement.score >= LIKELY_ENOUGH and double.agreement.given != OTHER


def understood(line: Line) -> dict[str, Any]:
    """What the form of a line begins with."""
    return {
        "name": line.name,
        "birth_date": line.birth_date,
        "sex": line.sex or (f"{line.proposed_sex}{PROPOSED}" if line.proposed_sex else ""),
        "town": line.town,
        "note": line.left_over,
        "people_min": line.people_min or None,
    }


def _note(said: dict[str, Any]) -> str:
    """There is no field for the town somebody comes from: it stands in the internal note."""
    town = _("Town: %(town)s") % {"town": said["town"]} if said["town"] else ""
    return "\n".join(filter(None, (town, said["note"])))


def _numbers(text: str) -> Sequence[str]:
    return [word for word in text.split() if word.isdecimal()]
