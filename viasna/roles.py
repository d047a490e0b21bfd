"""Who may what: five roles, each with a sentence a human can approve and the permissions it gives.

The table is the truth: the groups in the database are made from it after every migration. Nobody may delete a
case record, and no role stands above the two-person rule: `cases.verification` and the database keep it.
"""

from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

RECORDS = ("person", "incident", "act", "trial", "source", "recognition")
# Kept by whoever writes records. Saved filters and followings need no grant: everybody has their own.
AROUND_RECORDS = ("teammember", "consent", "contact")
VOCABULARIES = (
    "region",
    "agency",
    "actkind",
    "penaltykind",
    "court",
    "lawarticle",
    "placeofdetention",
    "occupation",
    "campaign",
    "reportinglist",
    "baseunit",
)
WRITE = ("view", "add", "change")
ALL = ("*",)


@dataclass(frozen=True)
class Grant:
    """What may be done to which models of a room (``ALL``: all but the histories and what nobody grants)."""

    actions: tuple[str, ...]
    models: tuple[str, ...]
    room: str = "cases"

    def codes(self) -> set[tuple[str, str]]:
        names = _models_of(self.room) if self.models == ALL else self.models
        return {(self.room, f"{action}_{name}") for name in names for action in self.actions}


def _models_of(room: str) -> list[str]:
    models = apps.get_app_config(room).get_models()
    return [
        str(model._meta.model_name)
        for model in models
        if model._meta.default_permissions and not hasattr(model, "instance_type")
    ]


@dataclass(frozen=True)
class Role:
    name: str  # the name of the group, the same in every language
    label: Promise | str
    sentence: Promise | str
    grants: tuple[Grant, ...]

    def codes(self) -> set[tuple[str, str]]:
        """The permissions as pairs of room and code name."""
        return set().union(*(grant.codes() for grant in self.grants))


TWO_PEOPLE = _(
    "Above all roles stands the rule of two people: nobody verifies a record they wrote, whatever roles they have and "
    "by whichever way. One person may have several roles; they may then do what any of them may, and this rule stays."
)

READ_REFERENCE = Grant(("view",), (*VOCABULARIES, "judge", "batch"))
READ_DOUBLES = Grant(("view",), ("possibledouble", "differentpeople"))
# Also of confidential sources: whoever checks a record has to see what it rests on. Copies, not originals.
SEE_FILES = Grant(("view",), ("evidencefile",))
# Originals and identities are opened by the team of the incident alone, whatever the role.
KEEP_FILES = (
    Grant((*WRITE, "open_original"), ("evidencefile",)),
    Grant((*WRITE, "open"), ("sourceidentity",)),
)
READ_CONSENTS = Grant(("view",), ("consent",))
OPEN_CONTACTS = Grant(("open",), ("contact",))
OPEN_CONSENTS = Grant(("open",), ("consent",))  # who gave one and how may name the source
PUBLISH = Grant(("publish",), ("newsarticle",), "reports")

ROLES = (
    Role(
        "documenter",
        _("Documenter"),
        _(
            "Reads all internal records, and the restricted ones of their own teams only; writes down what "
            "happened, to whom and in which court, adds judges, keeps teams, consents and the sealed contacts of "
            "relatives, merges people who were recorded twice, submits and withdraws records; adds the files of "
            "sources, and opens their originals and who a source is in their own teams only; verifies nothing."
        ),
        (
            Grant(WRITE, (*RECORDS, "judge", *AROUND_RECORDS)),
            OPEN_CONTACTS,
            OPEN_CONSENTS,
            *KEEP_FILES,
            READ_REFERENCE,
            READ_DOUBLES,
        ),
    ),
    Role(
        "verifier",
        _("Verifier"),
        _(
            "Reads all internal records, and the restricted ones of their own teams only; verifies or returns "
            "what other people wrote; confirms as the second person what may be published of a minor, of who "
            "suffered sexual violence, and of medical facts; sees cleaned copies of the files of sources, never "
            "originals; writes nothing."
        ),
        (
            Grant(("view", "verify"), RECORDS),
            READ_CONSENTS,
            OPEN_CONSENTS,
            SEE_FILES,
            READ_REFERENCE,
            READ_DOUBLES,
        ),
    ),
    Role(
        "editor",
        _("Editor"),
        _(
            "Reads verified records, and of the restricted ones those of their own teams only; drafts reports and "
            "publishes news pages, which name people only as their consents allow."
        ),
        (Grant(("view",), RECORDS), READ_CONSENTS, READ_REFERENCE, Grant(WRITE, ALL, "reports"), PUBLISH),
    ),
    Role(
        "analyst",
        _("Analyst"),
        _(
            "Reads all internal records, and the restricted ones of their own teams only; may take casebooks "
            "out and bring casebooks in, which others then verify."
        ),
        (Grant(("view", "export", "import"), RECORDS), READ_REFERENCE, Grant(("view",), ALL, "reports")),
    ),
    Role(
        "administrator",
        _("Administrator"),
        _(
            "Gives people accounts and roles, takes a lost second factor away, sees failed log-ins, keeps the "
            "vocabularies, takes over what a colleague reviews, and may do all that the other roles may; sees the "
            "restricted records of their own teams only, and who looked at them, opens originals and who a source is "
            "there only, and cannot verify what they wrote themselves either."
        ),
        (
            Grant((*WRITE, "verify", "export", "import"), RECORDS),
            Grant(WRITE, AROUND_RECORDS),
            OPEN_CONTACTS,
            READ_DOUBLES,
            OPEN_CONSENTS,
            *KEEP_FILES,
            Grant(("view",), ("viewing",)),
            Grant(("change",), ("lease",)),  # to take over what a colleague reviews
            Grant(WRITE, (*VOCABULARIES, "judge")),
            Grant(("view", "change"), ("batch",)),  # to change one is to undo it, also another's
            Grant(WRITE, ALL, "reports"),
            PUBLISH,
            Grant(WRITE, ("user",), "auth"),
            Grant(("view",), ("failedlogin",), "viasna"),
            Grant(("view", "change"), ("apitoken",), "viasna"),  # to change one is to revoke it
        ),
    ),
)


def roles_of(user: Any) -> list[Role]:
    mine = set(user.groups.values_list("name", flat=True))
    return [role for role in ROLES if role.name in mine]


def grant_roles(sender: Any, using: str = "default", **_kwargs: Any) -> None:
    """Make or update the group of every role. Receives `post_migrate`, when all permissions exist."""
    _make_spreadsheet_permissions(using)
    stored = apps.get_model("auth", "Permission")._default_manager.using(using).select_related("content_type")
    permissions = {
        (permission.content_type.app_label, permission.codename): permission for permission in stored
    }
    groups = apps.get_model("auth", "Group")._default_manager.using(using)
    for role in ROLES:
        group, _made = groups.get_or_create(name=role.name)
        # Halfway through the migrations some do not exist yet; the rest follows with the last one.
        group.permissions.set([permissions[code] for code in role.codes() & permissions.keys()])


def _make_spreadsheet_permissions(using: str) -> None:
    """Taking records out and in are permissions of their own, named as the spreadsheet library asks."""
    content_types: Any = apps.get_model("contenttypes", "ContentType")._default_manager
    permissions = apps.get_model("auth", "Permission")._default_manager.using(using)
    for name in RECORDS:
        content_type = content_types.db_manager(using).get_for_model(apps.get_model("cases", name))
        for action in ("export", "import"):
            permissions.get_or_create(
                content_type=content_type,
                codename=f"{action}_{name}",
                defaults={"name": f"Can {action} {name}"},
            )
