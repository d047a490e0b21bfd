"""Counting a list for a story: frozen with the records it counted, as a release is."""

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from cases.history import in_chunks
from reports.counting.listed.counting import Listed, records_of, revision_of, value_of
from reports.counting.listed.reading import Listing, read_query
from reports.models import CountedList, CountedListRecord, Story


def freeze(story: Story, listing: Listing, by: User) -> CountedList:
    """The story's newest count of this list when nothing changed since, else a new one with the next number."""
    with transaction.atomic():
        # The second of two clicks waits, and is given what the first one made.
        Story.objects.select_for_update(no_key=True, of=("self",)).get(pk=story.pk)
        records = records_of(listing)
        revision = revision_of(records)
        made = list(CountedList.objects.filter(story=story).order_by("-number"))
        same = (one for one in made if (one.about, one.query) == (listing.countable.about, listing.query))
        newest = next(same, None)
        if newest is not None and newest.revision == revision:
            return newest
        counted = CountedList.objects.create(
            story=story,
            number=made[0].number + 1 if made else 1,
            about=listing.countable.about,
            query=listing.query,
            unit=listing.unit,
            value=value_of(records),
            as_of=timezone.now(),
            made_by=by,
            revision=revision,
            **{f"words_{language}": listing.words(language) for language in ("be", "ru", "en")},
        )
        _keep(counted, records)
    return counted


def _keep(counted: CountedList, records: list[Listed]) -> None:
    for chunk in in_chunks(records):
        CountedListRecord.objects.bulk_create(
            CountedListRecord(
                counted_list=counted,
                record_id=record.record_id,
                code=record.code,
                version=record.version,
                counts=record.counts,
            )
            for record in chunk
        )


def listing_of(counted: CountedList) -> Listing:
    """What it counted, to be counted again. Raises BadList where a value it was narrowed to is gone."""
    return read_query(counted.about, counted.query)
