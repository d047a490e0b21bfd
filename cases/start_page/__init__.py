"""What waits for somebody on the desk, as values: numbers that agree with the lists they lead to."""

from cases.start_page.blocks import Block, Line, Number
from cases.start_page.changes import followed_changes
from cases.start_page.consents import consents_ending, consents_waiting
from cases.start_page.doubles import possible_doubles
from cases.start_page.exports import exports_to_release, my_exports
from cases.start_page.waiting import drafts, returned, to_verify

__all__ = [
    "Block",
    "Line",
    "Number",
    "consents_ending",
    "consents_waiting",
    "drafts",
    "exports_to_release",
    "followed_changes",
    "my_exports",
    "possible_doubles",
    "returned",
    "to_verify",
]
