"""One change, one record of it: who, what, when, in the same transaction; nothing in it can be edited."""

import datetime

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, models, transaction
from django.db.models.signals import post_save
from django.utils import timezone

from cases import verification
from cases.history import create_recorded, rewrite_recorded, update_recorded, written_by
from cases.merging.different import declare_different
from cases.models import (
    Act,
    Batch,
    Charge,
    Consent,
    ConsentNote,
    Contact,
    Court,
    CustodyEntry,
    Detainee,
    EvidenceCopy,
    EvidenceFile,
    Export,
    ExportEvent,
    ExportRow,
    Following,
    IdentityLookUp,
    IdentityMark,
    Import,
    ImportPart,
    Incident,
    Judge,
    Lease,
    NameKey,
    NameSymbol,
    Penalty,
    Person,
    PossibleDouble,
    Protection,
    RecordKey,
    RememberedColumns,
    RememberedWord,
    SavedFilter,
    SearchEntry,
    SourceIdentity,
    Trial,
    Viewing,
    Waiting,
    WaitingWriter,
)
from cases.querysets import UnrecordedChange
from cases.writing import remove_part, write, write_part, write_reference, write_trial
from tests import cast

pytestmark = pytest.mark.django_db

WITH_HISTORY = [
    model
    for model in apps.get_app_config("cases").get_models()
    if hasattr(model, "history") and not model._meta.proxy
]
REFUSED = "A history record cannot be changed or deleted."


def rows(record):
    """The history of a record, oldest first: what kind of change, by whom, why."""
    found = record.history.order_by("history_id").select_related("history_user")
    return [(row.history_type, row.history_user.username, row.history_change_reason) for row in found]


def new_person(n, **values):
    by = {"created_by": cast.alice(), "edited_by": cast.alice(), "edited_at": cast.NOW}
    return Person(**{"name_be": f"Асоба {n}", "code": f"P-{n}"} | by | values)


# One row for each change, by every door


# Made from the records by machine, one person's own wishes, or written once and locked.
WITHOUT_HISTORY = {Batch, NameKey, PossibleDouble, SearchEntry, SavedFilter, Following, Viewing}
WITHOUT_HISTORY |= {Waiting, WaitingWriter, Lease}  # of the queue: made by machine, and gone in an hour
WITHOUT_HISTORY |= {Import, ImportPart}  # gone in half an hour
WITHOUT_HISTORY |= {Export, ExportEvent, ExportRow}  # what was asked; the events of an export are its history
WITHOUT_HISTORY |= {RememberedColumns, RememberedWord}  # only proposed the next time, to be looked at
WITHOUT_HISTORY |= {NameSymbol, CustodyEntry, EvidenceCopy, IdentityLookUp, IdentityMark, RecordKey}


def test_every_kind_of_row_in_the_case_file_has_a_history_but_those_that_say_why():
    every = {model for model in apps.get_app_config("cases").get_models() if not model._meta.proxy}
    histories = {model.history.model for model in WITH_HISTORY}
    assert every - set(WITH_HISTORY) - histories == WITHOUT_HISTORY


@pytest.mark.parametrize("model", WITH_HISTORY, ids=lambda model: model.__name__)
def test_the_history_keeps_every_field(model):
    kept = {field.column for field in model.history.model._meta.concrete_fields}
    assert {field.column for field in model._meta.concrete_fields} - kept == set()


@pytest.mark.parametrize(
    "build", [cast.person, cast.incident, cast.act, cast.trial, cast.source, cast.recognition]
)
def test_writing_leaves_one_row_with_who_and_why(build):
    record = build()
    assert rows(record) == [("+", "alice", None)]
    record.code = "X-1"
    write(record, cast.boris(), "typing error")
    assert rows(record) == [("+", "alice", None), ("~", "boris", "typing error")]
    assert record.history.first().code == "X-1"


def test_the_row_has_the_time_of_the_change():
    before = timezone.now()
    record = cast.person()
    assert before <= record.history.get().history_date <= timezone.now()


def test_the_old_and_the_new_value_are_both_there():
    record = cast.incident(date="2024-01-23")
    record.date = "2024-01"
    write(record, cast.boris())
    new, old = record.history.all()
    assert [(row.date, row.date_lower, row.date_upper) for row in (old, new)] == [
        ("2024-01-23", datetime.date(2024, 1, 23), datetime.date(2024, 1, 23)),
        ("2024-01", datetime.date(2024, 1, 1), datetime.date(2024, 1, 31)),
    ]


def test_every_verb_leaves_one_row_named_for_it():
    record = cast.person()
    for verb in ("submit", "send_back", "submit", "verify", "withdraw", "reopen"):
        verification.change_status(verb, [record], cast.vera(), "why").raise_if_refused()
        record.refresh_from_db()
    assert rows(record) == [("+", "alice", None)] + [
        ("~", "vera", verb) for verb in ("submit", "send_back", "submit", "verify", "withdraw", "reopen")
    ]
    statuses = record.history.order_by("history_id").values_list("status", flat=True)
    assert list(statuses) == ["draft", "submitted", "returned", "submitted", "verified", "withdrawn", "draft"]


def test_a_refused_verb_leaves_none():
    record = cast.submitted(cast.person(cast.vera()))
    before = rows(record)
    verification.verify([record], cast.vera())
    assert rows(record) == before


def test_a_part_has_its_rows_and_its_trial_has_one_for_each_change():
    trial = cast.trial()
    charge = Charge(trial=trial, article_id="koap-19.11")
    write_part(charge, cast.boris())
    charge.article_id = "koap-24.15"
    write_part(charge, cast.alice())
    pk = charge.pk
    remove_part(charge, cast.vera())
    parts = Charge.history.filter(id=pk).order_by("history_id")
    assert [(row.history_type, row.history_user.username, row.article_id) for row in parts] == [
        ("+", "boris", "koap-19.11"),
        ("~", "alice", "koap-24.15"),
        ("-", "vera", "koap-24.15"),
    ]
    assert [row[1] for row in rows(trial)] == ["alice", "boris", "alice", "vera"]


def test_a_trial_written_with_its_parts_has_one_row():
    trial = Trial(person=cast.person(), process="administrative", date="2024-02-01")
    parts = [Charge(article_id="koap-24.15"), Penalty(kind_id="fine", amount=370, unit="byn")]
    write_trial(trial, cast.alice(), written=parts)
    assert rows(trial) == [("+", "alice", None)]
    assert [part.history.count() for part in parts] == [1, 1]


def test_a_word_of_a_vocabulary_has_its_row():
    court = Court.objects.get(slug="kobryn")
    court.note = "Moved"
    write_reference(court, cast.alice())
    row = court.history.first()
    assert (row.history_type, row.history_user, row.note) == ("~", cast.alice(), "Moved")
    assert cast.judge().history.get().history_user == cast.alice()


def test_creating_many_leaves_one_row_each():
    many = [new_person(n, birth_date="1990-05") for n in range(3)]
    create_recorded(Person, many, cast.boris(), "casebook")
    assert [rows(record) for record in many] == [[("+", "boris", "casebook")]] * 3
    for record in many:
        row = record.history.get()
        assert (row.name_be, row.birth_date_lower) == (record.name_be, datetime.date(1990, 5, 1))


def test_setting_the_same_on_many_leaves_one_row_each():
    many = [cast.person() for _ in range(3)]
    assert update_recorded(Person, [record.pk for record in many[:2]], cast.boris(), "merge", sex="male") == 2
    assert [rows(record)[1:] for record in many] == [[("~", "boris", "merge")]] * 2 + [[]]
    assert [record.history.first().sex for record in many] == ["male", "male", ""]


def test_rewriting_many_leaves_one_row_each_and_moves_the_bounds_with_the_dates():
    many = [cast.incident() for _ in range(2)]
    many[0].date, many[1].date = "2024-02", "2023"
    rewrite_recorded(Incident, many, ["date"], cast.boris(), "casebook")
    assert [rows(record)[1:] for record in many] == [[("~", "boris", "casebook")]] * 2
    found = [(record.date, record.date_lower.isoformat()) for record in Incident.everything.order_by("pk")]
    assert found == [("2024-02", "2024-02-01"), ("2023", "2023-01-01")]
    assert many[1].history.first().date_upper == datetime.date(2023, 12, 31)


@pytest.mark.parametrize("number", [0, 1, 500, 501])
def test_a_change_of_many_is_recorded_to_the_last(number):
    create_recorded(Person, [new_person(n) for n in range(number)], cast.alice())
    assert Person.history.count() == number
    assert (
        update_recorded(Person, Person.everything.values_list("pk", flat=True), cast.alice(), sex="male")
        == number
    )
    assert Person.history.filter(history_type="~").count() == number


def test_a_removed_record_leaves_its_last_row():
    record = cast.source()
    record._history_user = cast.boris()
    record.delete()
    last = type(record).history.first()
    assert (last.history_type, last.history_user, last.id is not None) == ("-", cast.boris(), True)


# In the same transaction


@pytest.fixture
def broken_history(monkeypatch):
    """The history cannot be written."""

    def fail(*args, **kwargs):
        raise OSError("disk full")

    monkeypatch.setattr("simple_history.models.HistoricalRecords.create_historical_record", fail)
    monkeypatch.setattr("cases.history.record_history", fail)


def test_a_change_whose_history_cannot_be_written_is_not_made(broken_history):
    with pytest.raises(OSError, match="disk full"), transaction.atomic():
        cast.person()
    assert (Person.everything.count(), Person.history.count()) == (0, 0)


def test_a_verb_whose_history_cannot_be_written_is_not_said(request):
    record = cast.submitted(cast.person())
    before = record.history.count()
    vera = cast.vera()
    request.getfixturevalue("broken_history")
    with pytest.raises(OSError, match="disk full"):
        verification.verify([record], vera)
    record.refresh_from_db()
    assert (record.status, record.history.count()) == ("submitted", before)


def test_many_whose_history_cannot_be_written_are_not_created(broken_history):
    with pytest.raises(OSError, match="disk full"):
        create_recorded(Person, [new_person(1)], cast.alice())
    assert (Person.everything.count(), Person.history.count()) == (0, 0)


def test_a_part_whose_trial_cannot_be_written_is_not_written():
    trial = cast.trial()
    before = (trial.history.count(), Charge.history.count())

    def fail(sender, **kwargs):
        raise OSError("disk full")

    post_save.connect(fail, sender=Trial)
    try:
        with pytest.raises(OSError, match="disk full"):
            write_part(Charge(trial=trial, article_id="koap-24.15"), cast.boris())
    finally:
        post_save.disconnect(fail, sender=Trial)
    assert (trial.history.count(), Charge.history.count(), Charge.objects.count()) == (*before, 0)


def write_both(*records):
    for record in records:
        write(record, cast.alice())


def test_the_second_of_two_changes_failing_undoes_the_first_and_both_rows():
    record = cast.person()
    record.name_be = "Першы"
    with pytest.raises(IntegrityError), transaction.atomic():
        write_both(record, Person())
    assert (Person.everything.get().name_be, Person.history.count()) == ("Ян Прыклад", 1)


# Nothing in it can be edited


@pytest.mark.parametrize("model", WITH_HISTORY, ids=lambda model: model.__name__)
def test_no_history_row_is_changed_or_deleted_with_plain_sql(model):
    table = model.history.model._meta.db_table
    ensure_a_row(model)
    for statement in (f"UPDATE {table} SET history_user_id = NULL", f"DELETE FROM {table}"):
        with pytest.raises(IntegrityError) as refused, transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
        assert REFUSED in str(refused.value)


def ensure_a_row(model):
    makers = {
        "Charge": lambda: cast.trial(charges=["koap-24.15"]),
        "Penalty": lambda: cast.trial(penalties=[("fine", 370, "byn")]),
        "TeamMember": cast.incident,
        "Contact": lambda: _kept(Contact(person=cast.person(), relation="parent", sealed=b"")),
        "Consent": lambda: _kept(
            Consent(person=cast.person(), given_by="self", given_on="2024-02-01", name=True)
        ),
        "ConsentNote": lambda: _kept(ConsentNote(consent=_consent(), sealed=b"")),
        "EvidenceFile": lambda: _kept(
            EvidenceFile(
                source=cast.source(), size=1, sealed=b"", added_at=timezone.now(), added_by=cast.alice()
            )
        ),
        "SourceIdentity": lambda: _kept(SourceIdentity(source=cast.source(), sealed=b"")),
        "Protection": lambda: _kept(Protection(person=cast.person(), marked_by=cast.alice())),
    }
    makers["DifferentPeople"] = lambda: declare_different(cast.person(), cast.person(), cast.alice())
    if not model.history.exists():
        makers.get(model.__name__, getattr(cast, model._meta.model_name, None))()
    assert model.history.exists()


def _consent():
    consent = Consent(person=cast.person(), given_by="self", given_on="2024-02-01", name=True)
    _kept(consent)
    return consent


def _kept(row):
    written_by(row, cast.alice())
    row.save()


def test_no_history_row_is_changed_or_deleted_through_the_library():
    row = cast.person().history.get()
    row.name_be = "Іншы"
    for change in (
        row.save,
        row.delete,
        Person.history.all().delete,
        lambda: Person.history.update(name_be="x"),
    ):
        with pytest.raises(IntegrityError) as refused, transaction.atomic():
            change()
        assert REFUSED in str(refused.value)
    assert Person.history.get().name_be == "Ян Прыклад"


@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite has no TRUNCATE")
def test_no_history_is_truncated():
    with pytest.raises(IntegrityError) as refused, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("TRUNCATE cases_historicalperson")
    assert REFUSED in str(refused.value)


def test_a_user_who_wrote_is_not_deleted_with_their_name_from_the_history():
    boris = cast.boris()
    write_reference(Judge(code="J-1", name_be="Суддзя"), boris)
    with pytest.raises((IntegrityError, models.ProtectedError)), transaction.atomic():
        boris.delete()
    assert Judge.history.get().history_user == boris


# No door without a record of it


@pytest.mark.parametrize("model", WITH_HISTORY, ids=lambda model: model.__name__)
def test_the_library_s_changes_of_many_are_refused(model):
    name = model.__name__
    for method, change in {
        "update": lambda every: every.update(pk=1),
        "bulk_create": lambda every: every.bulk_create([]),
        "bulk_update": lambda every: every.bulk_update([], ["pk"]),
    }.items():
        with pytest.raises(UnrecordedChange) as refused:
            change(model._default_manager)
        sentence = f"{name}.{method}() would leave no history; use cases.writing or cases.history."
        assert str(refused.value) == sentence


def test_a_set_reached_from_another_record_refuses_them_too():
    person = cast.person()
    for records in (person.acts, person.trials, cast.trial().charges, cast.incident().sources, Act.verified):
        with pytest.raises(UnrecordedChange):
            records.update(code="x")


def test_what_is_written_on_the_list_of_detainees_is_in_the_history_of_the_person():
    act = cast.act(person=cast.person())
    detainee = Detainee.everything.get()
    detainee.sex = "male"
    write(detainee, cast.boris())
    assert rows(act.person) == rows(detainee) == [("+", "alice", None), ("~", "boris", None)]


def test_who_wrote_on_the_list_of_detainees_does_not_verify_the_person():
    boris = cast.boris()
    boris.user_permissions.set(cast.vera().user_permissions.all())
    person = cast.act(person=cast.person()).person
    detainee = Detainee.everything.get()
    detainee.sex = "male"
    write(detainee, boris)
    detainee.sex = "female"
    write(detainee, cast.alice())
    cast.submitted(detainee)
    outcome = verification.verify([detainee], type(boris).objects.get(pk=boris.pk))
    assert outcome.refused == {person.code: "You wrote it. Somebody else has to verify it."}
    assert verification.verify([detainee], cast.vera()).done == [person.pk]
