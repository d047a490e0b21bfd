"""What the page of a person says about consents: what may be published today, and what became of each."""

from typing import Any

from django.contrib.auth.models import User
from django.utils.translation import gettext as _

from cases.admin.person_forms import WithdrawForm
from cases.consents import MAY_CONFIRM, MAY_OPEN, MAY_PROTECT, affected_publications, mark_of, recorded_by
from cases.models import Consent, Person, Protection
from cases.person_file import record_words, wording
from cases.person_file.age import perhaps_minor
from cases.person_file.file import PersonFile
from cases.person_file.publishable import refused_until, sensitive_about, waits_for_second
from cases.public_people import public_people, verified_names


def consents_shown(user: User, file: PersonFile) -> dict[str, Any] | None:
    """What may be published today, and each consent with what became of it; None for who may not know."""
    if not user.has_perm("cases.view_consent"):
        return None
    public = public_people([file.person], file.today)[file.person.pk]
    return {
        "allowed": _named(file.publishable.scopes),
        "public": _named(public.scopes),
        "never_verified": bool(file.publishable.scopes) and not verified_names([file.person])[file.person.pk],
        "refused": file.publishable.refused,
        "warning": wording.beyond_consent(file.publishable),
        "may_add": user.has_perm("cases.add_consent"),
        "may_withdraw": user.has_perm("cases.change_consent"),
        "may_open": user.has_perm(MAY_OPEN),
        "minor": wording.minor(file.publishable),
        "given": _given(user, file),
        "affected": affected_publications(file.person, user),
        **_protection(user, file.person),
    }


def _named(scopes: frozenset[str]) -> list[str]:
    names = {field.name: str(field.verbose_name) for field in Consent._meta.concrete_fields}
    return [names[scope] for scope in Consent.SCOPES if scope in scopes]


def _given(user: User, file: PersonFile) -> list[dict[str, Any]]:
    recorded, refused = recorded_by(file.consents), refused_until(file.consents, file.today)
    may_confirm, rows = user.has_perm(MAY_CONFIRM), []
    for consent in file.consents:
        state = record_words.consent_state(consent, file.person, file.today, file.sensitive, refused)
        rows.append(
            {
                "consent": consent,
                "state": state,
                "holds": state.holds,
                "recorded": recorded.get(consent.pk),
                "has_note": consent.pk in file.noted,
                "may_confirm": may_confirm
                and state.holds
                and waits_for_second(consent, file.sensitive)
                and consent.recorded_by_id != user.pk,
                "form": WithdrawForm(
                    initial={"withdrawn_on": file.today.isoformat()},
                    auto_id=f"id_%s_{consent.pk}",
                    label_suffix="",
                ),
            }
        )
    return rows


def _protection(user: User, person: Person) -> dict[str, Any]:
    """Of the mark knows who keeps consents or confirms them."""
    if not user.has_perm(MAY_OPEN):
        return {}
    mark = mark_of(person)
    return {
        "protection": mark,
        "may_protect": mark is None and user.has_perm(MAY_PROTECT),
        "may_lift": mark is not None and user.has_perm(MAY_CONFIRM) and mark.marked_by_id != user.pk,
    }


def confirm_facts(consent: Consent, person: Person) -> list[tuple[str, str]]:
    """What the second person decides by: what is agreed to, by whom, and why it has to be confirmed."""
    about, reasons = sensitive_about([person.pk])[person.pk], []
    if about.protected:
        reasons.append(str(Protection.Ground.SEXUAL_VIOLENCE.label))
    if any(perhaps_minor(birth, consent.given_on) for birth in about.births):
        reasons.append(_("under 18, or perhaps, when it was given"))
    if consent.medical:
        reasons.append(_("medical facts"))
    return [
        (_("may be published"), ", ".join(consent.scopes)),
        (_("given by"), str(consent.get_given_by_display())),
        (_("why a second person"), "; ".join(reasons) or _("nothing asks for one today")),
        (_("recorded by"), consent.recorded_by.get_username() if consent.recorded_by else "—"),
    ]
