"""A site with one of everything, and a restricted incident beside it: what the matrix of permissions is asked on."""

import datetime
import io
from dataclasses import dataclass, field
from typing import Any

from django.apps import apps
from django.contrib.auth.models import User
from django.db import models
from PIL import Image

from cases.consents import record_consent
from cases.contacts import Details, write_contact
from cases.evidence.intake import Arrived, take_in
from cases.history import written_by
from cases.identities import Identity, write_identity
from cases.importing.intake import take_in as take_table
from cases.merging.merging import merge
from cases.models import (
    Batch,
    Consent,
    Contact,
    Detainee,
    DifferentPeople,
    Export,
    Following,
    PossibleDouble,
    SavedFilter,
    SourceIdentity,
    Viewing,
)
from cases.viewings import record_viewing
from reports.models import SavedTable, SiteBlock
from reports.register import public_id
from tests import cast
from tests.cases.admin.desk import ROLES, in_role
from tests.hidden import Hidden, hidden_case, verified_hidden_case
from tests.journeys.site import any_photo
from tests.reports.approved import publish
from tests.reports.desk import JANUARY, draft
from tests.reports.pictures import kept_document
from tests.viasna.addresses import Address
from viasna.api.tokens import make_token
from viasna.models import FailedLogIn

COLUMNS = ("anonymous", "nobody", *ROLES, "superuser")
NEVER = 987654321  # an id that no row has


@dataclass
class World:
    """``rows``: an ordinary row for each model; ``hidden``: known to its team, in which none of the columns is."""

    hidden: Hidden
    hidden_file: Any = None
    rows: dict[tuple[str, str], Any] = field(default_factory=dict)
    fixed: dict[str, Any] = field(default_factory=dict)

    @property
    def hidden_rows(self) -> dict[str, models.Model]:
        rows: dict[str, models.Model] = {str(row._meta.model_name): row for row in self.hidden.records}
        viewing = Viewing.objects.get(pk=self.hidden.incident.pk)
        pairs = {
            str(model._meta.model_name): model._base_manager.get(pk=self.hidden.incident.pk)
            for model in (PossibleDouble, DifferentPeople)
        }
        return rows | pairs | {"detainee": rows["person"], "batch": self.hidden.batch, "viewing": viewing}

    def user(self, column: str) -> User | None:
        if column == "anonymous":
            return None
        if column == "superuser":
            return cast.admin()
        return in_role(*([] if column == "nobody" else [column]), username=f"some-{column}")

    def values(self, address: Address, row: Any = None) -> dict[str, Any]:
        """What stands in the address: of this row, or of an ordinary one."""
        row = self.row(address) if row is None and address.model else row
        pk = getattr(row, "pk", row if row is not None else NEVER)
        history: Any = getattr(row, "history", None)
        fixed = self.fixed | ({"number": 1} if address.name == "desk:file_part" else {})
        version = history.order_by("pk").values_list("pk", flat=True).first() if history else None
        return {**fixed, "object_id": pk, "pk": pk, "id": pk, "history_id": version or NEVER}

    def row(self, address: Address) -> Any:
        assert address.model is not None
        if address.name.endswith("_forget_filter"):
            return self.fixed["saved_filter"]
        if address.name.endswith("_newsarticle_translation"):
            return self.fixed["translation"]
        if address.model not in self.rows:
            self.rows[address.model] = apps.get_model(*address.model)._base_manager.first()
        found = self.rows[address.model]
        assert found is not None, f"{address.name}: tests/viasna/world.py makes no {address.model[1]}"
        return found


def build_world() -> World:
    """All ordinary records are verified; the hidden ones are too, so that who reads verified ones is asked as well."""
    hidden = verified_hidden_case(
        in_role("documenter", username="member"), in_role("verifier", username="checker")
    )
    seen = {"kind": "incident", "record_id": hidden.incident.pk, "code": hidden.incident.code}
    Viewing.objects.create(id=hidden.incident.pk, viewed_by=hidden.member, way=Viewing.Way.PAGE, **seen)
    world = World(hidden)
    _also_waiting(world)
    person = cast.person(sex="female")
    incident = cast.incident()
    act = cast.act(incident=incident, person=person)
    made = [
        person,
        incident,
        act,
        cast.trial(person=person, incident=incident, charges=["koap-24.15"]),
        cast.source(incident=incident),
        cast.recognition(person=person),
    ]
    for record in made:
        world.rows["cases", str(record._meta.model_name)] = cast.verified(record)
    world.rows["cases", "detainee"] = Detainee.everything.get(pk=person.pk)
    _around(world, person)
    _newsroom(world)
    return world


def _also_waiting(world: World) -> None:
    """A second one that waits for verification, and everybody once wanted to know what changes in it."""
    waiting = hidden_case(world.hidden.member, world.hidden.verifier, seed=3)
    for record in waiting.records:
        cast.submitted(record)
    for column in COLUMNS[1:]:
        for case in (world.hidden, waiting):
            Following.objects.create(incident=case.incident, follower=world.user(column))
    world.hidden.canaries += waiting.canaries


def _around(world: World, person: Any) -> None:
    _doubles(world, person)
    cast.judge()
    cast.campaign()
    world.rows["cases", "batch"] = Batch.objects.create(made_by=cast.alice(), title="Raid")
    restricted = cast.incident(sensitivity="restricted")
    record_viewing(cast.alice(), restricted, Viewing.Way.PAGE)
    world.rows["cases", "viewing"] = Viewing.objects.latest("pk")
    consent = Consent(person=person, given_by="self", given_on=datetime.date(2024, 2, 1), name=True)
    record_consent(consent, cast.alice(), "By telephone")
    contact = Contact(person=person, relation="parent")
    write_contact(contact, Details(name="Maryja"), cast.alice())
    _sealed(world)
    world.rows["cases", "import"] = take_table(b"name\nMaryja\n", "table.csv", cast.alice())
    FailedLogIn.objects.create(username="alice")
    world.rows["cases", "export"] = Export.objects.create(
        asked_by=cast.alice(), kind="person", format="xlsx", wording="labels", language="en", state="waiting",
        needs_release="people", people=300, counted={"people": 300},
    )  # fmt: skip
    make_token(in_role("analyst", username="ania"), "R", ["acts"], names=True)
    kept = SavedFilter.objects.create(owner=cast.alice(), kind="incident", name="Mine", query="status=draft")
    world.fixed |= {"batch": world.rows["cases", "batch"].pk}
    world.fixed |= {"contact": contact.pk, "consent": consent.pk, "saved_filter": kept.pk}
    world.fixed |= {"verb": "submit", "name": "publish", "language": "en", "url": "nowhere/"}
    world.fixed |= {"content_type_id": 1, "app_label": "cases", "about": "acts", "rest": "nowhere/"}
    world.fixed |= {"public_id": public_id(person.pk)}


def _doubles(world: World, person: Any) -> None:
    """One pair that may be one, one decided to be two, one already merged; and the same with the hidden person."""
    other, third, merged = cast.verified(cast.person(name_be="Янка Прыклад")), cast.person(), cast.person()
    world.fixed["other"] = other.pk
    for pk, somebody in ((None, other), (world.hidden.incident.pk, world.hidden.person)):
        first, second = sorted((person, somebody), key=lambda one: one.pk)
        PossibleDouble.objects.create(id=pk, first=first, second=second, score=0.9)
        first, second = sorted((third, somebody), key=lambda one: one.pk)
        decided = DifferentPeople(id=pk, first=first, second=second, decided_by=cast.alice())
        written_by(decided, cast.alice())
        decided.save()
    world.rows["cases", "possibledouble"] = PossibleDouble.objects.earliest("pk")
    world.rows["cases", "differentpeople"] = DifferentPeople.objects.earliest("pk")
    merge(third, merged, cast.alice())


def _sealed(world: World) -> None:
    """A file of the source, and who the source is. Of the hidden source both too, marked."""
    keeper = in_role("documenter", username="keeper")
    source, hidden = world.rows["cases", "source"], world.hidden.source
    world.rows["cases", "evidencefile"] = take_in(source, Arrived(any_jpeg(), "a.jpg"), keeper)
    world.hidden_file = take_in(
        hidden, Arrived(any_jpeg("green"), world.hidden.canaries[0]), world.hidden.member
    )
    write_identity(SourceIdentity(source=source), Identity(name="Maryja"), keeper)
    write_identity(
        SourceIdentity(source=hidden), Identity(name=world.hidden.canaries[0]), world.hidden.member
    )


def any_jpeg(colour: str = "red") -> bytes:
    written = io.BytesIO()
    Image.new("RGB", (40, 30), colour).save(written, "JPEG")
    return written.getvalue()


def _newsroom(world: World) -> None:
    """A release that counts the hidden detention too, as all figures do."""
    editor = in_role("editor", username="edita")
    article = draft(JANUARY, "en", editor)
    publish(article, editor)
    world.rows["reports", "newsarticle"] = article
    world.fixed |= {"translation": draft(JANUARY, "be", editor)}
    world.rows["reports", "release"] = article.story.release
    SiteBlock.objects.create(kind=SiteBlock.Kind.values[0], language="en", title="Help", text="Now")
    SavedTable.objects.create(owner=cast.alice(), name="Theirs", query="measure=detentions&period=2024-01")
    any_photo()
    kept_document()
    block = article.blocks.filter(kind="chart").first()
    world.fixed |= {
        "number": article.pk,
        "slug": article.slug,
        "block": block.pk if block else 1,
        "ending": "csv",
        "chart": "detentions-by_month-bars",
        "code": article.story.release.code if article.story.release else "",
        "year": article.published_at.year if article.published_at else 2024,
        "month": "01",
        "version": 1,
        "label": "2024-01",
        "indicator": "detentions",
    }
