"""Making the demonstration casebook, the same from the same seed."""

from random import Random

from cases.demonstration.administrative import AdministrativeTrials
from cases.demonstration.awaiting import add_awaiting
from cases.demonstration.courts import Courts
from cases.demonstration.criminal import CriminalTrials
from cases.demonstration.detentions import Detentions, raid_parcels, set_parents
from cases.demonstration.imprecise import add_imprecise
from cases.demonstration.other_acts import OtherActs
from cases.demonstration.plan import MONTHS
from cases.demonstration.prisoners import Prisoners
from cases.demonstration.records import Casebook
from cases.demonstration.sources import add_sources

SEED = 1996  # the year Viasna was founded


def generate(seed: int = SEED) -> Casebook:
    book, rng = Casebook(), Random(seed)  # noqa: S311 - invented people need no secrets
    _detain(book, rng)
    courts = Courts(book, rng)
    _try(book, rng, courts)
    Prisoners(book, rng).fill()
    _do_the_rest(book, rng)
    add_imprecise(book, rng, courts)
    add_sources(book, rng)
    add_awaiting(book, rng, courts)
    book.number()
    return book


def _detain(book: Casebook, rng: Random) -> None:
    detentions = Detentions(book, rng)
    for month in MONTHS:
        detentions.fill(month)
        if month.key == (2024, 1):
            raid_parcels(detentions)
    set_parents(book, rng)


def _try(book: Casebook, rng: Random, courts: Courts) -> None:
    administrative, criminal = AdministrativeTrials(book, rng, courts), CriminalTrials(book, rng, courts)
    for month in MONTHS:
        administrative.fill(month)
        criminal.fill(month)


def _do_the_rest(book: Casebook, rng: Random) -> None:
    others = OtherActs(book, rng)
    others.around_detentions()
    others.custody()
    for month in MONTHS:
        others.fill(month)
