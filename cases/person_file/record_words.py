"""What single records say, in the words of the reader's language."""

import datetime
from decimal import Decimal
from typing import NamedTuple

from django.utils.formats import localize
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.models import Consent, Penalty, Person, Recognition, Trial
from cases.person_file.publishable import Sensitive, in_force, waits_for_second
from cases.person_file.wording import date_in_words


def recognition(record: Recognition) -> str:
    if not record.ended_on:
        return _("since: %(date)s") % {"date": date_in_words(record.recognised_on)}
    sentence = _("from: %(first)s, until: %(last)s") % {
        "first": date_in_words(record.recognised_on),
        "last": date_in_words(record.ended_on),
    }
    return f"{sentence} ({record.get_end_reason_display()})" if record.end_reason else sentence


def trial(record: Trial) -> str:
    return {
        ("administrative", "first"): _("administrative trial"),
        ("administrative", "appeal"): _("administrative trial, appeal"),
        ("criminal", "first"): _("criminal trial"),
        ("criminal", "appeal"): _("criminal trial, appeal"),
    }[record.process, record.court_instance]


def penalty(record: Penalty) -> str:
    """Arrest: 10 days; fine: 370 rubles."""
    if record.amount is None:
        return str(record.kind)
    amount = _amount(record.unit, record.amount)
    return _("%(penalty)s: %(amount)s") % {"penalty": record.kind, "amount": amount}


def _amount(unit: str, amount: Decimal) -> str:
    whole = int(amount) if amount == int(amount) else 2  # a part of a day is said as the days are: 1.5 days
    words = {
        "byn": ngettext("%(amount)s ruble", "%(amount)s rubles", whole),
        "base_units": ngettext("%(amount)s base unit", "%(amount)s base units", whole),
        "hours": ngettext("%(amount)s hour", "%(amount)s hours", whole),
        "days": ngettext("%(amount)s day", "%(amount)s days", whole),
        "months": ngettext("%(amount)s month", "%(amount)s months", whole),
    }
    return words[unit] % {"amount": localize(amount.normalize() if amount != int(amount) else int(amount))}


class ConsentState(NamedTuple):
    """``holds``: it is in force; ``waits``: some of it has no effect before a second person confirmed it."""

    words: str
    holds: bool
    waits: bool = False

    def __str__(self) -> str:
        return self.words


def consent_state(
    consent: Consent,
    person: Person,
    today: datetime.date,
    sensitive: Sensitive,
    refused: datetime.date | None,
) -> ConsentState:
    """What became of a consent, in a word or two."""
    if consent.refusal:
        return ConsentState(_("holds"), True)
    if consent.withdrawn_on and consent.withdrawn_on <= today:
        return ConsentState(_("withdrawn"), False)
    if consent.until and consent.until < today:
        return ConsentState(_("expired"), False)
    if refused and consent.given_on <= refused:
        return ConsentState(_("ended: later they said that nothing may be published"), False)
    if not in_force(consent, person, today, refused):
        return ConsentState(_("does not count: given for a minor, and not by a parent or guardian"), False)
    if not waits_for_second(consent, sensitive):
        return ConsentState(_("holds"), True)
    whole = sensitive.asks_to_confirm(consent)
    words = _("waits for a second person") if whole else _("holds; medical facts wait for a second person")
    return ConsentState(words, True, waits=True)
