"""What each agreement counts for, as logarithms of odds, added up in `scoring`.

Fitted by `python -m benchmarks.fit_matching` on look-ups of made-up people among 10,000 and 100,000: six spellings,
slips, wrong years, women who took another surname, and people who are not there. To be fitted anew on what editors
decide, with a new version.
"""

VERSION = 2

# Made-up people never have a wrong patronymic, and no year that is wrong by more than one; papers do. What
# contradicts is never held for stronger than this.
STRONGEST_CONTRADICTION = -3.5

WEIGHTS = {
    "start": -4.26,
    "bearers": -0.79,  # times the logarithm of how many share the surname
    "namesakes": -0.53,  # and of how many the whole name
    "surname same": 4.34,
    "surname consonants": 1.5,
    "surname 0.9": 1.5,
    "surname 0.8": 0.87,
    "surname 0.7": 0.61,
    "surname 0.6": -2.79,
    "surname 0.5": -4.06,
    "surname other": -5.55,
    "given same": 3.1,
    "given like": -0.21,
    "given initial": 2.02,
    "given other": -4.53,
    "father same": 3.06,
    "father initial": 1.84,
    "father other": -3.5,
    "year same": 3.35,
    "year like": 1.27,
    "year other": -3.5,
    "sex same": 2.21,
    "sex other": -2.14,
    "town same": 1.0,  # set by hand: the made-up people have no towns
}

# From which score on the first suggestion is held for the same person where a machine decides: in the benchmark
# alone. People are shown ten and decide themselves.
SAME_FROM = 0.4

# Of those who are looked up two in three are there; of those who are on record one in twenty, say, is there twice.
# That much less are the odds of a pair: the logarithm of a fortieth.
RARELY_TWICE = -3.7
# From which score on a pair is listed: as likely one person as two.
ALIKE_FROM = 0.5
