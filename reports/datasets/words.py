"""What the files and columns of public data sets are called and mean."""

from django.utils.translation import gettext_lazy as _

from reports.datasets.archive import INTEGER, MOMENT, NUMBER, STRING, Column

INDICATOR = Column("indicator", STRING, _("What is counted; its rule stands in this code book."))
UNIT = Column("unit", STRING, _("In what it is counted."))
MONTH = Column("month", STRING, _("Calendar month, as 2024-01."))
REGION = Column("region", STRING, _("Region, ISO 3166-2; “unknown” where it is not known."))
RELEASE = Column("release", STRING, _("Number of the release that the figure was published in."))
AS_OF = Column("as_of", MOMENT, _("When the release was made: what was known and verified then."))
STATUS = Column("status", STRING, _("“provisional”: may still change as information arrives late; “final”."))
VALUE = Column("value", NUMBER, _("The figure; empty where it is not known, which is not zero."))
ROUNDED = Column(
    "rounded",
    INTEGER,
    _(
        "Rounded to 5 to protect small groups, so that rows do not add up; 0 stands for 0 to 2. Frozen with the first "
        "release of its status."
    ),
)
BREAKDOWN = Column("breakdown", STRING, _("What the figure is broken down by."))
KEY = Column("key", STRING, _("Value of the breakdown; “unknown” is never added to another."))
MEASURE = Column("measure", STRING, _("Which figure of the indicator."))
SEX = Column("sex", STRING, _("Sex; “unknown” where it is not known."))
PATH = Column("path", STRING, _("Place in the release, as our publications refer to it."))

TOTALS = _("Figures of the whole country.")
ONE_WAY = _(
    "Figures broken down one way. Tables with a group so small that somebody could be recognised are withheld."
)
REGION_MONTHS = _("Region by month, rounded.")
REGION_SEXES = _("Region by sex, rounded.")
MONTHS = _("Figures of each month, from the newest release that covers the whole month.")
