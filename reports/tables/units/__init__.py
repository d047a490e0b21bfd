"""What is counted: for each measure the set of its units, with the columns that they can be broken down by.

A unit is what is counted once: an act (as many as it stands for), a trial, a penalty, a person. The sets are those
of the figures (`reports.counting.rows`), so that the total of a table is the figure of the same period.
"""
