"""What happened, to whom, in which court, and how sure we are."""

from cases.models.act import Act
from cases.models.batch import Batch
from cases.models.consent import Consent, ConsentNote
from cases.models.contact import Contact
from cases.models.court import Court, Judge
from cases.models.detainee import Detainee
from cases.models.different_people import DifferentPeople
from cases.models.evidence import CustodyEntry, EvidenceCopy, EvidenceFile
from cases.models.export import Export, ExportEvent
from cases.models.export_rows import ExportRow
from cases.models.following import Following
from cases.models.importing import Import, ImportPart, RememberedColumns, RememberedWord
from cases.models.incident import Incident
from cases.models.law import LawArticle
from cases.models.lease import Lease
from cases.models.name_key import NameKey
from cases.models.name_symbol import NameSymbol
from cases.models.person import Person
from cases.models.possible_double import PossibleDouble
from cases.models.protection import Protection
from cases.models.recognition import Recognition
from cases.models.record import CaseRecord
from cases.models.record_key import RecordKey
from cases.models.saved_filter import SavedFilter
from cases.models.search_entry import SearchEntry
from cases.models.source import Source
from cases.models.source_identity import IdentityLookUp, IdentityMark, SourceIdentity
from cases.models.team import TeamMember
from cases.models.trial import PENALTY_UNITS, Charge, Penalty, Trial
from cases.models.viewing import Viewing
from cases.models.vocabulary import (
    ActKind,
    Agency,
    BaseUnit,
    Campaign,
    Occupation,
    PenaltyKind,
    PlaceOfDetention,
    Region,
    ReportingList,
    Vocabulary,
)
from cases.models.waiting import Waiting, WaitingWriter

__all__ = [
    "PENALTY_UNITS",
    "Act",
    "ActKind",
    "Agency",
    "BaseUnit",
    "Batch",
    "Campaign",
    "CaseRecord",
    "Charge",
    "Consent",
    "ConsentNote",
    "Contact",
    "Court",
    "CustodyEntry",
    "Detainee",
    "DifferentPeople",
    "EvidenceCopy",
    "EvidenceFile",
    "Export",
    "ExportEvent",
    "ExportRow",
    "Following",
    "IdentityLookUp",
    "IdentityMark",
    "Import",
    "ImportPart",
    "Incident",
    "Judge",
    "LawArticle",
    "Lease",
    "NameKey",
    "NameSymbol",
    "Occupation",
    "Penalty",
    "PenaltyKind",
    "Person",
    "PlaceOfDetention",
    "PossibleDouble",
    "Protection",
    "Recognition",
    "RecordKey",
    "Region",
    "RememberedColumns",
    "RememberedWord",
    "ReportingList",
    "SavedFilter",
    "SearchEntry",
    "Source",
    "SourceIdentity",
    "TeamMember",
    "Trial",
    "Viewing",
    "Vocabulary",
    "Waiting",
    "WaitingWriter",
]
