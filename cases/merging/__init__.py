"""Two records of people who turn out to be one person: what was recorded with either is kept with one of them.

`merging` says the verb, `planning` what would come of it, `leading` where the other code leads from then on; it is
undone as a batch (`cases.batches`). `different` keeps that two people were looked at and are not one.
"""
