"""What each agreement counts for. Fitted on made-up people (benchmarks/matching.py); to be fitted anew on what editors
decide, with a new version."""

VERSION = 1

START = -4.0
SURNAME = 4.0  # times the likeness of the surnames, 0 to 1, above LIKE
LIKE = 0.5
SAME_SURNAME = 1.5
SAME_GIVEN = 3.0
LIKE_GIVEN = 1.5
SAME_INITIAL = 0.8
OTHER_GIVEN = -3.0
SAME_FATHER = 3.0
OTHER_FATHER = -3.0
SAME_YEAR = 3.0
NEXT_YEAR = 0.5
OTHER_YEAR = -3.5
SAME_TOWN = 1.0
