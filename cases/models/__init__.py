"""What happened, to whom, in which court, and how sure we are."""

from cases.models.act import Act
from cases.models.batch import Batch
from cases.models.consent import Consent
from cases.models.contact import Contact
from cases.models.court import Court, Judge
from cases.models.detainee import Detainee
from cases.models.following import Following
from cases.models.incident import Incident
from cases.models.law import LawArticle
from cases.models.name_key import NameKey
from cases.models.name_symbol import NameSymbol
from cases.models.person import Person
from cases.models.possible_double import PossibleDouble
from cases.models.recognition import Recognition
from cases.models.record import CaseRecord
from cases.models.saved_filter import SavedFilter
from cases.models.search_entry import SearchEntry
from cases.models.source import Source
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
    "Contact",
    "Court",
    "Detainee",
    "Following",
    "Incident",
    "Judge",
    "LawArticle",
    "NameKey",
    "NameSymbol",
    "Occupation",
    "Penalty",
    "PenaltyKind",
    "Person",
    "PlaceOfDetention",
    "PossibleDouble",
    "Recognition",
    "Region",
    "ReportingList",
    "SavedFilter",
    "SearchEntry",
    "Source",
    "TeamMember",
    "Trial",
    "Viewing",
    "Vocabulary",
]
