"""The register and the page of one person in it: from what the gate lets out to the values readers see."""

from django.urls import reverse
from django.utils.translation import gettext

from cases.dates import read_date
from cases.typed_dates import in_words
from reports.models import Release
from reports.pages import Link, ListedPerson, PersonPage, RegisterPage
from reports.register import Registered, registered_people
from reports.site import addresses
from reports.site.frame import meta, siblings_everywhere
from reports.site.lists import public_releases
from reports.wording import named

TOTAL = "political_prisoners.at_end"


def register_page(language: str) -> RegisterPage:
    release = public_releases().order_by("-end", "-pk").first()
    total = _total(release)
    people = [_listed(one, language) for one in registered_people()]
    return RegisterPage(
        meta=meta(
            gettext("Political prisoners"),
            named.register_shown(language),
            language,
            addresses.register(language),
            siblings_everywhere("register"),
        ),
        people=tuple(sorted(people, key=lambda one: (one.name.casefold(), one.public_id))),
        shown=named.register_shown(language),
        whole=named.register_whole(total, release.end, language) if release and total is not None else "",
        release=Link(release.code, addresses.release(release, language)) if release else None,
        total=total,
        downloads=tuple(
            Link(ending.upper(), addresses.register_file(language, ending)) for ending in ("csv", "json")
        ),
    )


def _total(release: Release | None) -> int | None:
    value = release.value(TOTAL) if release else None
    return int(value) if value is not None else None


def _listed(one: Registered, language: str) -> ListedPerson:
    return ListedPerson(
        one.public_id,
        one.person.shown(language),
        addresses.registered(one.public_id, language),
        one.recognised_on,
        in_words(read_date(one.recognised_on), language),
    )


def person_page(one: Registered, language: str) -> PersonPage:
    listed = _listed(one, language)
    facts = [named.recognised(listed.recognised, language)]
    if one.person.has_minor_children:
        facts.append(named.has_children(language))
    return PersonPage(
        meta=meta(
            listed.name,
            facts[0],
            language,
            listed.url,
            siblings_everywhere("registered", one.public_id),
        ),
        name=listed.name,
        facts=tuple(facts),
        register=Link(gettext("All who agreed to be named"), reverse("register", args=[language])),
    )
