"""What the file says, in sentences of the reader's language."""

import datetime

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.dates import read_date
from cases.languages import reader_language
from cases.person_file.age import ages_on
from cases.person_file.detention import Days, Held
from cases.person_file.file import PersonFile
from cases.person_file.prisoner import Prisoner
from cases.person_file.publishable import Publishable
from cases.typed_dates import in_words
from cases.typed_dates.words import day_in_words


def date_in_words(text: str) -> str:
    return in_words(read_date(text), reader_language())


def day(when: datetime.date) -> str:
    return day_in_words(when, reader_language())


def held(file: PersonFile) -> str:
    return {
        Held.SURELY: _("In detention"),
        Held.PERHAPS: _("Perhaps in detention: the date is imprecise"),
        Held.NOT_KNOWN: _("Not known: no record says whether they were released"),
        Held.NO: _("Not in detention"),
        Held.NEVER: _("No record of being held"),
    }[file.now.held]


def days(count: Days) -> str:
    """21 days; at least 21 days, at most 40."""
    if count.at_least == count.at_most:
        return ngettext("%(count)d day", "%(count)d days", count.at_least) % {"count": count.at_least}
    sentence = ngettext(
        "at least %(count)d day, at most %(most)d",
        "at least %(count)d days, at most %(most)d",
        count.at_least,
    )
    return sentence % {"count": count.at_least, "most": count.at_most}


def open_ends(count: Days) -> str:
    """Why the bounds lie so far apart."""
    sentence = ngettext(
        "%(count)d time in detention has no recorded end.",
        "%(count)d times in detention have no recorded end.",
        count.open,
    )
    return sentence % {"count": count.open} if count.open else ""


def unsure(file: PersonFile) -> str:
    count = len(file.unsure)
    sentence = ngettext(
        "This rests on %(count)d record that is not verified.",
        "This rests on %(count)d records that are not verified.",
        count,
    )
    return sentence % {"count": count} if count else ""


def age(file: PersonFile) -> str:
    ages = ages_on(file.person.birth_date, file.today)
    if ages is None:
        return ""
    low, high = ages
    if low == high:
        return ngettext("%(count)d year old", "%(count)d years old", low) % {"count": low}
    return ngettext("%(low)d to %(count)d year old", "%(low)d to %(count)d years old", high) % {
        "low": low,
        "count": high,
    }


def prisoner(found: Prisoner) -> str:
    if found.standing:
        return _("Political prisoner now")
    if found.perhaps:
        return _("Perhaps a political prisoner: the date is imprecise")
    return _("Former political prisoner") if found.past else _("Not recognised as a political prisoner")


def beyond_consent(found: Publishable) -> str:
    return {
        "": "",
        "name": _("The record says the name may be published, but no consent that holds today allows it."),
        "initials": _(
            "The record says the initials may be published, but no consent that holds today allows it."
        ),
    }[found.missing]


def minor(found: Publishable) -> str:
    if not found.minor:
        return ""
    return _(
        "Under 18, or perhaps: only a parent or guardian can consent, and without that nothing is published."
    )
