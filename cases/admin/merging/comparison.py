"""Two people side by side: field by field, and what is recorded about each."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from cases.admin.person_facts import Fact
from cases.admin.person_lines import Line, lines
from cases.admin.status import shown
from cases.merging.alike import Pair, pair_of
from cases.merging.values import CHOSEN, is_empty, proposal, values_of
from cases.models import Person, Recognition, Source, Trial
from cases.models.act import Act
from cases.person_file import wording
from cases.person_file.file import PersonFile, read_file
from cases.workflow import Status

LINES_TOLD = 30  # of each; all of them stand on the person's own page
SAME, DIFFERS, ONE_ONLY = "same", "differs", "one-only"
# A shape and a word for each.
VERDICTS = {
    SAME: ("=", pgettext_lazy("two values", "the same")),
    DIFFERS: ("≠", pgettext_lazy("two values", "different")),
    ONE_ONLY: ("◐", pgettext_lazy("two values", "known of one only")),
}
KINDS = (Act, Trial, Recognition, Source)


@dataclass(frozen=True, slots=True)
class Choice:
    """One side of a field."""

    pk: int
    code: str
    words: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Compared:
    name: str
    label: str
    verdict: str
    choices: tuple[Choice, Choice]
    is_choice: bool = True  # of other names and notes both are kept

    @property
    def shape(self) -> str:
        return VERDICTS[self.verdict][0]

    @property
    def said(self) -> str:
        return str(VERDICTS[self.verdict][1])

    @property
    def differs(self) -> bool:
        return self.verdict != SAME


@dataclass(frozen=True)
class Side:
    person: Person
    file: PersonFile
    address: str

    @property
    def state(self) -> SafeString:
        return shown(self.person.status)

    @property
    def counts(self) -> list[Fact]:
        held = (self.file.acts, self.file.trials, self.file.recognitions, self.file.sources)
        return [
            Fact(str(model._meta.verbose_name_plural), _of_which(rows))
            for model, rows in zip(KINDS, held, strict=True)
        ]

    @property
    def lines(self) -> list[Line]:
        return lines([entry for entry in self.file.timeline if entry.kind != "source"][:LINES_TOLD])

    @property
    def untold(self) -> int:
        return max(len([entry for entry in self.file.timeline if entry.kind != "source"]) - LINES_TOLD, 0)

    @property
    def verified(self) -> int:
        rows = (*self.file.acts, *self.file.trials, *self.file.recognitions, self.person)
        return Counter(row.status for row in rows)[Status.VERIFIED]


def _of_which(rows: Any) -> str:
    verified = Counter(row.status for row in rows)[Status.VERIFIED]
    return _("%(count)d, verified: %(verified)d") % {"count": len(rows), "verified": verified}


@dataclass(frozen=True)
class Comparison:
    sides: tuple[Side, Side]
    kept: Person
    fields: list[Compared]
    pair: Pair


def compare(one: Person, other: Person, user: User, address: Callable[[Person], str]) -> Comparison:
    """The older code on the left. Kept is proposed to be who has more verified records, else the older one."""
    people = sorted((one, other), key=lambda person: person.pk)
    first, second = (Side(person, read_file(person, user), address(person)) for person in people)
    kept = second if second.verified > first.verified else first
    merged = first if kept is second else second
    return Comparison(
        (first, second),
        kept.person,
        compared_fields(first.person, second.person, proposal(kept.person, merged.person)),
        pair_of(first.person, second.person, user),
    )


LABELS = {
    "children": gettext_lazy("minor children"),
    "publication": gettext_lazy("may be published"),
    "label": gettext_lazy("who, when the name is not known"),
}


def label_of(name: str) -> str:
    if name in LABELS:
        return capfirst(str(LABELS[name]))
    field: Any = Person._meta.get_field(name)
    return capfirst(str(field.verbose_name))


def compared_fields(first: Person, second: Person, chosen: dict[str, int]) -> list[Compared]:
    """What neither has is left out."""
    found = []
    for name in CHOSEN:
        values = [values_of(person, name) for person in (first, second)]
        if not all(map(is_empty, values)):
            choices = [
                Choice(person.pk, person.code, said(name, person), chosen[name] == person.pk)
                for person in (first, second)
            ]
            found.append(Compared(name, label_of(name), _verdict(*values), (choices[0], choices[1])))
    for name in ("other_names", "note"):
        texts = [getattr(person, name) for person in (first, second)]
        if any(texts):
            sides = [
                Choice(person.pk, person.code, text or _("not known"), True)
                for person, text in zip((first, second), texts, strict=True)
            ]
            verdict = _verdict(*((text,) for text in texts))
            found.append(Compared(name, label_of(name), verdict, (sides[0], sides[1]), is_choice=False))
    return found


def _verdict(one: tuple[Any, ...], other: tuple[Any, ...]) -> str:
    if one == other:
        return SAME
    return ONE_ONLY if is_empty(one) or is_empty(other) else DIFFERS


def said(name: str, person: Any) -> str:
    """The value as people read it."""
    words = {
        "sex": lambda: person.get_sex_display(),
        "birth_date": lambda: wording.date_in_words(person.birth_date) if person.birth_date else "",
        "children": lambda: {"yes": _("yes"), "no": _("no")}.get(
            person.minor_children, person.minor_children
        ),
        "occupation": lambda: str(person.occupation or ""),
        "publication": lambda: person.get_publication_display(),
    }
    found = words[name]() if name in words else getattr(person, name)
    return str(found) or _("not known")
