"""What agrees and what differs, in words for a person who decides."""

from django.utils.translation import gettext as _

from cases.matching.comparing import INITIAL, LIKE, OTHER, SAME, Agreement

ALIKE = 0.6  # of a surname, below which nobody would take it for the same


def agreeing(agreement: Agreement) -> list[str]:
    said = [
        (agreement.surname == 1 and not agreement.rare, _("same surname")),
        (agreement.surname == 1 and agreement.rare, _("same surname, which nobody else here has")),
        (agreement.given == SAME, _("same given name")),
        (agreement.given == INITIAL, _("same initial")),
        (agreement.father == SAME, _("same patronymic")),
        (agreement.year == SAME, _("same year of birth")),
        (agreement.town == SAME, _("known in the same town")),
    ]
    return [sentence for holds, sentence in said if holds]


def differing(agreement: Agreement) -> list[str]:
    said = [
        (ALIKE <= agreement.surname < 1, _("surname written differently")),
        (0 < agreement.surname < ALIKE, _("another surname")),
        (agreement.given == LIKE, _("given name written differently")),
        (agreement.given == OTHER, _("another given name")),
        (agreement.father == OTHER, _("another patronymic")),
        (agreement.year == LIKE, _("year of birth differs by one")),
        (agreement.year == OTHER, _("another year of birth")),
        (agreement.sex == OTHER, _("another sex")),
    ]
    return [sentence for holds, sentence in said if holds]
