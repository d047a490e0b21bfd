"""What Belarusian and Russian have in common: how dates, years, times and articles of law are written."""

import re
from dataclasses import dataclass

from reports.number_check.vocabulary import (
    ARTICLE_NUMBER,
    DASH,
    EVERYWHERE,
    SEVERAL_ARTICLES,
    SPACES,
    YEAR,
)

DAY = r"(?:0?[1-9]|[12]\d|3[01])(?!\d)"
# Endings of an ordinal ("5-га", "30-й"); "2-х", "5-ти" are counts.
ORDINAL = r"(?<!\d)\d{1,6}[-‑](?:й|я|е|го|га|ае|ая|ое|ой|ай|ую|му|ы|і|ый|ий|ым|ом|ым)(?!\w)"
PERIOD_WORDS = "один одна два две три четыре пять шесть семь восемь девять десять одиннадцать двенадцать двух трёх трех шести "
PERIOD_WORDS += (
    "адзін адну дзве тры чатыры пяць шэсць сем восем дзевяць дзесяць адзінаццаць дванаццаць трох двух шасці"
)


@dataclass(frozen=True)
class SlavicWords:
    month: str
    period: str
    periods_told: str
    article: str
    codes: str
    year: str
    clock: str
    at: str
    street: str
    half_of_a_period: str
    # That a person may be counted several times is a caution, no count.
    caution: str
    # What is counted here: “в марте 2010 человек” is no year.
    counted: str


def slavic_exemptions(words: SlavicWords) -> re.Pattern[str]:
    year = rf"{YEAR}(?:{SPACES}?(?:{words.year})(?!\w))?"
    small = "|".join(PERIOD_WORDS.split())
    between = rf"(?:{DASH}|,{SPACES}|{SPACES}(?:и|й|і|ды|по|па|до|да){SPACES})"
    patterns = (
        rf"(?<![\w.,]){DAY}(?:{between}{DAY}){{0,8}}{SPACES}{words.month}(?:,?{SPACES}{year})?",
        rf"(?<!\w){words.month},?{SPACES}{YEAR}(?:{SPACES}(?:{words.year})(?!\w)|(?!{SPACES}(?:{words.counted})))(?!\w)",
        rf"(?<![\w.,])\d{{4}}(?:{DASH}\d{{2,4}}|(?:,{SPACES}|{SPACES}[иіды]+{SPACES})\d{{4}}){{0,8}}(?:{SPACES}(?:{words.year})(?!\w)|-(?:й|м|х|го|му|га|ы|ым|ых)(?!\w))",
        rf"(?<!\w){words.periods_told}{SPACES}(?:\d{{1,3}}|{small}){SPACES}{words.period}(?!\w)",
        rf"(?<!\w)(?:{words.half_of_a_period}|{words.caution})(?!\w)",
        rf"(?<!\w)(?:{words.article}){SPACES}?(?:№{SPACES}?)?{SEVERAL_ARTICLES}",
        rf"(?<![\w.]){ARTICLE_NUMBER}(?={SPACES}(?:{words.codes})(?!\w))",
        rf"(?<![\w.,])\d{{1,2}}(?:[:.]\d\d)?{SPACES}{words.clock}",
        rf"(?<=\s)(?:{words.at}){SPACES}(?:[01]?\d|2[0-3])\.[0-5]\d(?!\d|[.,]\d|{SPACES}?%|{SPACES}[^\W\d_])",
        ORDINAL,
        r"(?<!\w)(?:19|20)\d0-(?:х|я|е|ых|ыя|ые)(?!\w)",
        rf"(?<!\w)(?:{words.street}),?{SPACES}\d+\w?(?!\w)",
        rf"(?<!\w)(?:{words.street}){SPACES}[А-ЯЁІЎ][\wё]+,{SPACES}\d+\w?(?!\w)",
    )
    return re.compile(
        "|".join(f"(?:{one})" for one in (*(f"(?i:{p})" for p in patterns[:6]), *patterns[6:], *EVERYWHERE)),
        re.MULTILINE,
    )
