"""What becomes of what this room says of a person when two records of one are merged: it stays, and is read as said of
whoever is kept (`cases.public_people`)."""

from cases.merging.relations import Fate, decide
from reports.models import NameClearance, PhotoPerson


def decide_about_ours() -> None:
    for model in (PhotoPerson, NameClearance):
        decide(model, "person", Fate.STAYS)
