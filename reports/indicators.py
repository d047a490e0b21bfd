"""What can be asked: every indicator, its unit, how it may be broken down. The rules: docs/figures.md."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Indicator:
    """One question. ``headline``: the key of the answer that comparisons and publications quote."""

    name: str
    unit: str
    headline: str = "total"
    breakdowns: tuple[str, ...] = ()
    public_breakdowns: tuple[str, ...] = ()  # one-way tables whose cells single nobody out


INDICATORS: dict[str, Indicator] = {
    indicator.name: indicator
    for indicator in (
        Indicator(
            "detentions",
            "act",
            breakdowns=("by_month", "by_sex", "by_region", "by_agency", "by_campaign"),
            public_breakdowns=("by_month", "by_sex", "by_region"),
        ),
        Indicator("acts", "act", breakdowns=("by_kind",)),
        Indicator("people_detained", "person", breakdowns=("by_sex",), public_breakdowns=("by_sex",)),
        Indicator("people_persecuted", "person", breakdowns=("by_sex",)),
        Indicator("repression_cases", "person-incident"),
        Indicator(
            "administrative_trials",
            "trial",
            breakdowns=(
                "by_month",
                "by_sex",
                "by_article",
                "by_court",
                "by_judge",
                "by_region",
                "by_outcome",
            ),
            public_breakdowns=("by_month", "by_region"),
        ),
        Indicator(
            "criminal_convictions", "person", breakdowns=("by_sex", "by_article", "by_region", "by_penalty")
        ),
        Indicator("political_prisoners", "person", headline="at_end"),
    )
}

SEXES = ("female", "male", "other")
OUTCOMES = ("acquitted", "convicted", "returned", "terminated")
DETENTION = "detention"

# The main penalty of a conviction is the first of these that was imposed: the order of severity of the Criminal Code's
# article 48, read from the end; additional penalties come last.
PENALTIES_BY_SEVERITY = (
    "death-penalty",
    "imprisonment",
    "open-type",
    "home-confinement",
    "criminal-arrest",
    "suspended",
    "correctional-works",
    "criminal-fine",
    "compulsory-treatment",
    "community-service",
    "deprivation-of-right",
    "rank-stripping",
)
