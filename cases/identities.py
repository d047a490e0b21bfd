"""Who confidential sources are: sealed, opened one at a time by the team, each opening on record.

Whether a telephone is known already is asked of keyed hashes: whole ones only, so nobody feels their way to one.
"""

import datetime
import hashlib
import hmac
import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.utils import timezone
from django.views.decorators.debug import sensitive_variables

from cases.evidence.access import is_in_team
from cases.models import IdentityLookUp, IdentityMark, Source, SourceIdentity, Viewing
from cases.record_keys import derived, key_for
from cases.sealed_details import open_details, write_details
from cases.viewings import record_viewing, viewings_of

MAY_OPEN = "cases.open_sourceidentity"
LOOK_UPS_AN_HOUR = 60
# The owner of the key of the hashes: a new key of the server seals it anew and no hash changes.
HASHES = "identity marks"
COUNTRY = "375"
SHORTEST = 5  # digits: below, it is no telephone


@dataclass(frozen=True, slots=True)
class Identity:
    name: str = field(default="", repr=False)
    telephone: str = field(default="", repr=False)
    messenger: str = field(default="", repr=False)
    address: str = field(default="", repr=False)
    how_they_know: str = field(default="", repr=False)
    note: str = field(default="", repr=False)


class TooManyLookUps(Exception):
    """Somebody tries one telephone after another."""


@sensitive_variables("identity")
def write_identity(row: SourceIdentity, identity: Identity, by: User, opened: str = "") -> None:
    """Raises SealError without a key, ChangedMeanwhile when it is no longer what was opened."""
    with transaction.atomic():
        write_details(row, identity, by, opened)
        marks = [IdentityMark(identity=row, mark=mark) for mark in sorted(_marks(_ways_to_reach(identity)))]
        IdentityMark.objects.filter(identity=row).delete()
        IdentityMark.objects.bulk_create(marks)


@sensitive_variables()
def open_identity(row: SourceIdentity, by: User) -> Identity:
    """Raises PermissionDenied or SealError; what is opened is recorded first, in the same transaction."""
    if not may_open(by, row.source):
        raise PermissionDenied
    with transaction.atomic():
        record_viewing(by, row.source, Viewing.Way.IDENTITY)
        identity: Identity = open_details(row, Identity)
        return identity


def may_open(user: User, source: Source) -> bool:
    return user.has_perm(MAY_OPEN) and is_in_team(user, source)


@sensitive_variables("typed")
def known_by(typed: str, by: User) -> list[Source]:
    """The sources this person may see that have this telephone or name in a messenger. On record, without it.

    Raises PermissionDenied, TooManyLookUps, or SealError without a key.
    """
    if not by.has_perm(MAY_OPEN):
        raise PermissionDenied
    lately = timezone.now() - datetime.timedelta(hours=1)
    if IdentityLookUp.objects.filter(by=by, at__gt=lately).count() >= LOOK_UPS_AN_HOUR:
        raise TooManyLookUps
    with transaction.atomic():
        marked = IdentityMark.objects.filter(mark__in=_marks({_telephone(typed), _messenger(typed)}))
        seen = Source.everything.visible_to(by).filter(identity__in=marked.values("identity"))
        found = list(seen.select_related("incident").order_by("pk"))
        IdentityLookUp.objects.create(by=by, found=len(found))
        for source in found:
            record_viewing(by, source, Viewing.Way.LOOK_UP)
    return found


def openings(source: Source) -> models.QuerySet[Viewing]:
    """Who opened who it is, or found it by a telephone; the latest first."""
    return viewings_of(source).filter(way__in=(Viewing.Way.IDENTITY, Viewing.Way.LOOK_UP))


@sensitive_variables()
def _ways_to_reach(identity: Identity) -> set[str]:
    """Several stand in one box with commas or on lines."""
    telephones = {_telephone(one) for one in re.split(r"[,;/\n]", identity.telephone)}
    messengers = {_messenger(one) for one in re.split(r"[,;\s]", identity.messenger)}
    # A telephone is often the name in a messenger.
    return telephones | messengers | {_telephone(one) for one in re.split(r"[,;\n]", identity.messenger)}


@sensitive_variables()
def _telephone(typed: str) -> str:
    """One way of writing it: with the code of the country, without 8 and 0."""
    digits = "".join(character for character in typed if character.isdecimal() and character.isascii())
    if len(digits) < SHORTEST or re.search(r"[^\W\d_]", typed):
        return ""
    if len(digits) == 11 and digits.startswith("80"):
        digits = COUNTRY + digits[2:]
    if len(digits) == 9:
        digits = COUNTRY + digits
    return f"telephone {digits.removeprefix('00')}"


@sensitive_variables()
def _messenger(typed: str) -> str:
    name = re.sub(
        r"^(https?://)?(t\.me|telegram\.me|instagram\.com|facebook\.com|vk\.com)/", "", typed.strip()
    )
    name = name.strip("@/ \t\r\n").casefold()
    return f"messenger {name}" if len(name) > 1 and not _telephone(typed) else ""


@sensitive_variables()
def _marks(ways: Iterable[str]) -> set[str]:
    key = derived(key_for(HASHES), "marks")
    return {hmac.new(key, way.encode(), hashlib.sha256).hexdigest() for way in ways if way}
