"""What each agreement counts for, as logarithms of odds.

Fitted by logistic regression on 700 look-ups of made-up people among 100,000 (six spellings, slips, wrong years).
To be fitted anew on what editors decide, with a new version.
"""

VERSION = 1

START = -9.5  # before anything is compared: one in some ten thousand who share a key
SURNAME = 4.7  # times the likeness of the surnames above LIKE
LIKE = 0.5
SAME_SURNAME = 2.1
SAME_GIVEN = 3.3
LIKE_GIVEN = 1.0
SAME_INITIAL = 1.8
OTHER_GIVEN = -3.0
SAME_FATHER = 2.1
SAME_FATHERS_INITIAL = 1.0
OTHER_FATHER = -1.8
SAME_YEAR = 2.8
NEXT_YEAR = 0.9
OTHER_YEAR = -2.6
SAME_TOWN = 1.0  # set by hand: the made-up people have no towns
