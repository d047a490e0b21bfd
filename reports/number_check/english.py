"""English as it is written on pages of figures."""

import re
from fractions import Fraction

from reports.number_check.vocabulary import (
    ARTICLE_NUMBER,
    DASH,
    EVERYWHERE,
    SEVERAL_ARTICLES,
    SPACES,
    WORD_END,
    WORD_START,
    YEAR,
    Vocabulary,
    any_of,
    named,
)

UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
UNITS += "seventeen eighteen nineteen".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
NUMERALS = {word: value for value, word in enumerate(UNITS)} | {
    word: value for value, word in zip(range(20, 100, 10), TENS, strict=True)
}
MULTIPLIERS = {"dozen": 12, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
MULTIPLIERS |= {"mln": 1_000_000, "bn": 1_000_000_000}

MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.|Feb\.|Mar\.|Apr\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.)"
)
# What is counted here: "In March 31 people" is no day of March, "2005 trials" no year.
COUNTED = (
    r"(?:more |other |further |political |administrative |criminal |different |additional |identified |new |of )?"
    r"(?:people|persons?|women|men|wom[ae]n|children|minors|detention|detainee|arrest|trial|case|act|fine|sentence|convict"
    r"|conviction|prisoner|citizen|defendant|ruling|decision|activist|journalist|resident|student|ruble|rouble|euro"
    r"|dollar|day|month|year|hour|week|time|home|search|incident|proceeding|base|basic|them|whom|which|these|those"
    r"|individual|believer|protester|victim|family|families|place|cities|town|region|court|judge|term)s?(?:es)?\b"
)
DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d])(?![.,]\d)"
PERIOD = r"(?:day|week|month|quarter|year|hour|decade|season)s?"
SMALL = "|".join((*UNITS[1:], *TENS))
ADJECTIVE = r"(?:\w+(?:ful|ous|ive|ical|al|ic|ent|ant|able|ible|ed|ing|ly|ary|ory|vere|ult|ate)|recent|common|likely|often)\b"
DENOMINATORS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
}
DENOMINATORS |= {"ninth": 9, "tenth": 10}
PARTS = {name + "s": Fraction(1, part) for name, part in DENOMINATORS.items()} | {
    name: Fraction(1, part) for name, part in DENOMINATORS.items()
}
PARTS["halves"] = Fraction(1, 2)
NUMERATORS = {"a": Fraction(1)} | {word: Fraction(value) for value, word in enumerate(UNITS[:13]) if value}
_NUMERATOR = "|".join(NUMERATORS)
_PART = "third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth"

ENGLISH = Vocabulary(
    numerals=NUMERALS,
    multipliers=MULTIPLIERS,
    hundred="hundred",
    joined_by_and="and",
    articles=frozenset({"a", "an"}),
    # "one of the courts", "no one", "one another", "one person may be detained twice" count nobody.
    not_counted=re.compile(
        r"(?:(?<=no )|(?<=the )|(?<=this )|(?<=that )|(?<=each )|(?<=every )|(?<=any )|(?<=another ))one\b"
        r"(?! (?:person|people|man|woman|detention|case|trial|fine|hundred|thousand|million|third|quarter))"
        r"|one(?: person)? (?:may|can|might|could|should|must|cannot)\b"
        r"|one (?:of (?!them\b|whom\b|which\b|these\b|those\b)|another\b|by one\b|day\b(?! of))",
        re.IGNORECASE,
    ),
    plural_only=frozenset(),
    claims=named(
        {
            "overwhelming-majority": r"(?:an |the )?(?:overwhelming|vast|absolute) majority",
            "majority": rf"(?:an? |the )?majority|(?<!the )(?<!at )most of|(?<!the )(?<!at )most(?= (?!{ADJECTIVE})[a-z]+s\b)"
            r"|(?<!the )most(?= (?:people|men|women|children)\b)",
            "most": rf"the most(?! {ADJECTIVE})|the (?:largest|highest|greatest) (?:number|share|part)|more than any other",
            "as-many": r"as many(?= \w)(?! (?:again|of|as \d))|the same (?:number|as)",
            "twice": r"twice(?: as (?:many|much|often|high))?|two-fold|twofold|doubled?|doubling",
            "thrice": r"tripled?|threefold|three-fold|trebled",
            "halved": r"halved|half as (?:many|much)",
            "several": r"several|a (?:few|handful)(?: of)?|a couple(?: of)?",
            "dozens": r"dozens|scores of|tens of(?= people)",
            "tens-of-thousands": r"(?:tens|dozens) of thousands",
            "hundreds-of-thousands": r"hundreds of thousands",
            "hundreds": r"hundreds(?! of thousands)",
            "thousands": r"thousands",
            "millions": r"millions",
            "first-time": r"(?:for )?the (?:very )?first time(?: ever)?|first-ever"
            r"|(?:had|has|have|was|were)(?: (?:not|never)|n['’]t)(?: been)? (?:used|applied|charged|invoked|tried|happened|seen)"
            r"(?: \w+){0,4}? before|never (?:been |before )?(?:used|applied|charged)|never before|unprecedented",
            "record": r"(?:a |the )?record(?:-(?:breaking|high|low|setting)| (?:high|low|number|amount|level|year|month))",
            "increase": r"increas(?:e|es|ed|ing)|rose|risen|rising|grew|grown|growing|went up|up by",
            "decrease": r"decreas(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|fell|fallen|dropped|went down|down by|reduced",
        }
    ),
    near=named(
        {
            "at-least": r"at least|(?:no|not) (?:less|fewer) than|(?:a |the )?minimum(?: of)?",
            "almost": r"almost|nearly|close to|just under",
            "less-than": r"(?:less|fewer) than|under|below|up to|at most|(?:no|not) more than",
            "more-than": r"more than|over|above|upwards of",
            "about": r"about|around|some|approximately|approx\.?|roughly|circa|c\.|~",
        }
    ),
    fractions=(
        (
            re.compile(
                rf"{WORD_START}(?P<every>every|each|one in|one out of)[ -](?P<part>second|{_PART}|two|three|four|five|six|seven|eight|nine|ten)"
                rf"(?! {PERIOD}\b){WORD_END}",
                re.IGNORECASE,
            ),
            {"second": Fraction(1, 2)}
            | {name: PARTS[name] for name in _PART.split("|")}
            | {word: Fraction(1, value) for value, word in enumerate(UNITS[:11]) if value > 1},
        ),
        (
            re.compile(
                rf"{WORD_START}(?P<many>{_NUMERATOR})[ \u00a0-](?P<part>(?:{_PART})s?|half|halves)(?! (?:of|quarter of) (?:{YEAR}|the year))"
                rf"(?! (?:person|time|country|party|year)\b){WORD_END}",
                re.IGNORECASE,
            ),
            NUMERATORS | PARTS,
        ),
        (
            re.compile(
                rf"(?:(?<=almost )|(?<=nearly )|(?<=about )|(?<=around )|(?<=than )|(?<=over )|(?<=least ))(?P<part>{_PART}){WORD_END}"
                rf"|{WORD_START}(?<!first )(?<!second )(?<!latter )(?<!other )(?P<half>half)"
                rf"(?! (?:as|a year|an hour|year|past|of (?:{YEAR}|the year))\b){WORD_END}"
                rf"|{WORD_START}(?<!the )(?<!first )(?<!second )(?P<bare>third|quarter)"
                rf"(?= of (?:all|them|those|these|whom|which|detain|the (?!year|month|quarter)))",
                re.IGNORECASE,
            ),
            PARTS,
        ),
    ),
    times=re.compile(r"[ \u00a0-](?:times|fold)\b(?: (?:as many|as much|more|fewer|less))?", re.IGNORECASE),
    percent=re.compile(
        rf"{SPACES}?%|{SPACES}(?:percent(?:age points?)?|per cent|pct)\b|-percent\b", re.IGNORECASE
    ),
    exempt=any_of(
        rf"\b(?:from |between |on )?{DAY}(?:(?:{DASH}| to | and |, ){DAY}){{0,8}}{SPACES}(?:of )?{MONTH}(?:,? (?:of )?{YEAR})?(?!\w)",
        rf"\b{MONTH}{SPACES}{DAY}(?:(?:{DASH}| to | and ){DAY})?(?! {COUNTED})(?:,? {YEAR}(?!\w))?(?!\w)",
        rf"\b{MONTH},?{SPACES}(?:of )?{YEAR}(?! {COUNTED})(?!\w)",
        rf"\b(?:[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter|[Ss]pring|[Yy]ears?|[Ee]nd|[Bb]eginning|[Ss]tart|[Mm]iddle)(?: of)?{SPACES}{YEAR}(?:{DASH}{YEAR})?(?! {COUNTED})(?!\w)",
        rf"\b(?:[Ff]irst|[Ll]ast|[Pp]ast|[Pp]revious|[Nn]ext|[Ff]inal|[Cc]oming)(?: (?:\d+|{SMALL}))(?:-(?:{SMALL}))? {PERIOD}\b(?: of {YEAR})?",
        rf"\b(?:{SMALL}|\d+)-(?:month|quarter|week)\b",
        r"\b(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast|[Tt]his|[Ll]atter|[Oo]ther) (?:half|quarter)\b(?!\s+of (?:the )?(?:detain|those|them|whom))",
        r"\b[Hh]alf(?:-| a |-a-)(?:year|hour)\b",
        r"\b\d{1,2}(?:[:.]\d\d)? ?(?:a\.m\.|p\.m\.|am\b|pm\b|o['’]clock)",
        rf"\b(?:[Aa]rticles?|[Aa]rts?\.|[Pp]arts?|[Pp]aragraphs?|[Ss]ections?|[Cc]lauses?|[Cc]hapters?|[Pp]ara\.|[Ss]ubparagraphs?|[Nn]umber|[Cc]olony|[Rr]oom|[Cc]ourtroom|[Pp]age){SPACES}(?:No\.? ?)?{SEVERAL_ARTICLES}",
        rf"(?<![\w.]){ARTICLE_NUMBER}(?= (?:of the )?(?:CAO|CoAO|Criminal Code|Administrative Code|Code of Administrative))",
        rf"\b(?:[Pp]arts?|[Cc]hapters?|[Aa]rticles?) (?:{SMALL})\b",
        r"\b\d+(?:st|nd|rd|th)\b",
        r"\b(?:the )?(?:19|20)\d0s\b",
        r"\b(?:[Ss]t\.|[Ss]treet|[Aa]venue|[Aa]ve\.),? \d+\w?(?!\w)",
        *EVERYWHERE,
    ),
    year_before=re.compile(
        r"(?:\b(?:in|since|from|until|till|of|the|by|during|for|to|and|year|early|late|mid|before|after|than in|between|through|with)\s|[-–—(/]\s?)$",
        re.IGNORECASE,
    ),
    year_after=re.compile(
        r"\s(?:election|presidential|year\b|protest|campaign|constitution|referendum|summer|was\b|is\b|and\b|or\b|to\b|in\b|the\b)",
        re.IGNORECASE,
    ),
    counted=re.compile(COUNTED, re.IGNORECASE),
    of=re.compile(
        rf"{SPACES}(?:out of|of|among|from)(?:{SPACES}(?:the|all|a total of))*{SPACES}$", re.IGNORECASE
    ),
)
