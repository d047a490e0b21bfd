"""What happened, to whom, in which court, and how sure we are."""

from cases.models.act import Act
from cases.models.court import Court, Judge
from cases.models.detainee import Detainee
from cases.models.incident import Incident
from cases.models.law import LawArticle
from cases.models.person import Person
from cases.models.recognition import Recognition
from cases.models.record import Batch, CaseRecord
from cases.models.source import Source
from cases.models.trial import PENALTY_UNITS, Charge, Penalty, Trial
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
    "Court",
    "Detainee",
    "Incident",
    "Judge",
    "LawArticle",
    "Occupation",
    "Penalty",
    "PenaltyKind",
    "Person",
    "PlaceOfDetention",
    "Recognition",
    "Region",
    "ReportingList",
    "Source",
    "Trial",
    "Vocabulary",
]
