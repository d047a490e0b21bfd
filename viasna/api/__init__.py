"""The interface for programs: who may ask, how often, what is written down of it, and how it is described.

What can be asked is said where it belongs: the case file in `cases.api`, what is published in `reports.api`.
"""
