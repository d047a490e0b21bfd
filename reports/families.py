"""The families of pages the site has: what each is about, of which periods, and whether it needs figures.

How a page of each is composed: `reports.drafting.pages`.
"""

import datetime
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from reports.periods import Period

Words = str | Promise

# A chronicle is of a day, or of the few that one page can still tell day by day.
LONGEST_CHRONICLE = datetime.timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Family:
    """``kinds``: of periods that fit, the usual one first; none where it is about no period."""

    slug: str
    name: Words
    explanation: Words
    kinds: tuple[str, ...] = ()
    fitting: Words = ""  # the periods in words

    @property
    def needs_figures(self) -> bool:
        return bool(self.kinds)

    def fits(self, period: Period) -> bool:
        short = period.kind != "days" or "quarter" in self.kinds or _length(period) <= LONGEST_CHRONICLE
        return period.kind in self.kinds and short


def _length(period: Period) -> datetime.timedelta:
    return period.end - period.start + datetime.timedelta(days=1)


ANY = ("quarter", "month", "half", "year", "days")

FAMILIES: dict[str, Family] = {
    family.slug: family
    for family in (
        Family(
            "count",
            _("Quarter or month count"),
            _("How many detentions, trials, penalties and convictions were documented."),
            ANY,
            _("a quarter, a month, or any other period"),
        ),
        Family(
            "administrative-month",
            _("Administrative prosecution of a month"),
            _("Trials, where they were held, and what was imposed."),
            ("month",),
            _("a month"),
        ),
        Family(
            "administrative-year",
            _("Administrative prosecution of a year"),
            _("The trials of a year month by month and by region, compared with before; what was imposed."),
            ("year",),
            _("a year"),
        ),
        Family(
            "criminal-month",
            _("Criminal prosecution of a month"),
            _("Who was convicted, to what, in which regions; political prisoners at the end of the month."),
            ("month",),
            _("a month"),
        ),
        Family(
            "criminal-year",
            _("Criminal prosecution of a year"),
            _("The convictions of a year by punishment and region; political prisoners at its end."),
            ("year",),
            _("a year"),
        ),
        Family(
            "review",
            _("Monthly review"),
            _("The situation in short, then a section each on detentions, trials and political prisoners."),
            ("month",),
            _("a month"),
        ),
        Family(
            "statement",
            _("Statement"),
            _("What Viasna demands, in numbered claims. No period and no figures are needed."),
        ),
        Family(
            "chronicle",
            _("Chronicle of a day"),
            _("A heading for each town, with the people whose consent allows it to be told today."),
            ("days",),
            _("a day, or up to seven: 2024-02-03..2024-02-03"),
        ),
    )
}

USUAL = "count"
CHOICES = [(family.slug, family.name) for family in FAMILIES.values()]
