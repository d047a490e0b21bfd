"""What the surroundings decide, read from the environment and from a `.env` file beside manage.py.

A bad setting stops the start with a sentence; all bad ones are told at once.
"""

import difflib
import os
import re
import secrets
import sys
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast
from urllib.parse import urlsplit

import dj_database_url
from dotenv import dotenv_values
from environs import Env, EnvValidationError, ValidationError

from cases.keyring import Keyring, new_key

PROJECT = Path(__file__).resolve().parent.parent

# What would do, said after what is wrong. These are all the names a `.env` may hold.
ADVICE = {
    "VIASNA_ENV": 'Use "local" on one computer, "production" on a public server.',
    "SECRET_KEY": "It takes 50 or more random characters that nobody else knows. This makes one: "
    'python3 -c "import secrets; print(secrets.token_urlsafe(50))"',
    "DEBUG": 'Use "true" while developing on one computer; leave it out otherwise.',
    "ALLOWED_HOSTS": "Name the hosts the site answers to, with commas between, such as "
    "news.example.org,www.example.org.",
    "SITE_URL": "Give the public address without a path, such as https://news.example.org.",
    "DATABASE_URL": "Use sqlite:///viasna.sqlite3 or postgres://user:password@host:5432/name, "
    "or leave it out for an SQLite file in the project folder.",
    "DATA_DIR": "Name a folder this account may write to, or leave it out for the project folder.",
    "SECOND_FACTOR": 'Use "required" to ask everybody for a code or a key at the log-in, "offered" to leave it to each '
    "person. Left out, it is required in production and offered on one computer.",
    "SESSION_IDLE_MINUTES": "Give the minutes without work after which somebody has to log in again; 0 for never. "
    "Left out, 30 in production and 0 on one computer.",
    "VIASNA_SEALING_KEYS": "Give one or more keys of 32 random bytes in base64 with commas between, the newest first. "
    'This makes one: python3 -c "import base64, secrets; '
    'print(base64.urlsafe_b64encode(secrets.token_bytes(32)).decode())"',
    "EVIDENCE_MAX_MB": "Give the megabytes that a file of a source may have, from 1 to 200. Left out, 20. The web "
    "server in front has a limit of its own.",
    "EXPORT_RELEASE_ABOVE": "Give the number of people up to whom an export needs no second person, from 0 to 100000. "
    "Left out, 200. Confidential columns and restricted records need one always.",
    "EXPORT_AT_ONCE": "Give the rows up to which an export is downloaded at once, from 0 to 1000000; larger ones are "
    "made by the worker. Left out, 5000.",
    "REQUIRE_APPROVAL": 'Use "true" to publish only what a second person approved, "false" where the newsroom is one '
    "person. Left out, it is true.",
    "TEST_DATABASE_NAME": "Use letters, digits and _, or leave it out.",
}
# Never repeated in a message: they sign the sessions, may hold a password, open what is sealed.
SECRET = {"SECRET_KEY", "DATABASE_URL", "VIASNA_SEALING_KEYS"}


@dataclass(frozen=True)
class Environment:
    production: bool
    debug: bool
    secret_key: str = field(repr=False)  # a list of all settings shows this object
    allowed_hosts: list[str]
    site_url: str
    database: dict[str, Any] = field(repr=False)
    data_dir: Path
    second_factor: str
    session_idle_minutes: int
    sealing_keys: Keyring
    evidence_max_mb: int
    export_release_above: int
    export_at_once: int
    require_approval: bool
    test_database_name: str


def read(dotenv: Path = PROJECT / ".env") -> Environment:
    """The settings, or the end of the program with a sentence for each bad one."""
    env = Env(eager=False)
    env.read_env(str(dotenv), recurse=False)
    written = dotenv_values(dotenv) if dotenv.exists() else {}
    problems = {name: [_unknown(name)] for name in written if name not in ADVICE}
    environment = None
    try:
        environment = _parse(env)
    except EnvValidationError as error:
        problems = {**cast(dict[str, list[str]], error.error_messages), **problems}
    if environment is None or problems:
        sys.exit(_explain(problems, {**written, **os.environ}))
    return environment


def _parse(env: Env) -> Environment:
    production = env.str("VIASNA_ENV", "local", validate=_known_kind) == "production"
    needed: Any = ... if production else None
    debug = env.bool("DEBUG", False, validate=_not_debug if production else None)
    secret_key = env.str("SECRET_KEY", needed, validate=_strong)
    hosts = env.list("ALLOWED_HOSTS", needed, validate=_named_hosts if production else None)
    site_url = env.str(
        "SITE_URL", needed or "http://127.0.0.1:8000", validate=_secure_address if production else _address
    )
    database_url = env.str("DATABASE_URL", "sqlite:///viasna.sqlite3", validate=_supported_database)
    data_dir = env.str("DATA_DIR", str(PROJECT), validate=_writable_folder)
    second_factor = env.str("SECOND_FACTOR", "required" if production else "offered", validate=_known_demand)
    idle = env.str("SESSION_IDLE_MINUTES", "30" if production else "0", validate=_minutes)
    sealing_keys = env.str("VIASNA_SEALING_KEYS", "", validate=_keys)
    evidence_max_mb = env.str("EVIDENCE_MAX_MB", "20", validate=_megabytes)
    release_above = env.str("EXPORT_RELEASE_ABOVE", "200", validate=_number_up_to(100_000, "people"))
    at_once = env.str("EXPORT_AT_ONCE", "5000", validate=_number_up_to(1_000_000, "rows"))
    require_approval = env.bool("REQUIRE_APPROVAL", True)
    test_database_name = env.str("TEST_DATABASE_NAME", "", validate=_database_name)
    env.seal()
    (Path(data_dir) / "var").mkdir(mode=0o700, exist_ok=True)
    return Environment(
        production=production,
        debug=debug,
        secret_key=secret_key or _own_key(Path(data_dir)),
        allowed_hosts=[host.strip() for host in hosts or ["localhost", "127.0.0.1", "[::1]"]],
        site_url=site_url.rstrip("/"),
        database=_database(database_url, Path(data_dir), production),
        data_dir=Path(data_dir),
        second_factor=second_factor,
        session_idle_minutes=int(idle),
        sealing_keys=Keyring.read(sealing_keys) or _kept_keys(Path(data_dir), make_one=not production),
        evidence_max_mb=int(evidence_max_mb),
        export_release_above=int(release_above),
        export_at_once=int(at_once),
        require_approval=bool(require_approval),
        test_database_name=test_database_name,
    )


def _known_kind(value: str) -> None:
    if value not in {"local", "production"}:
        raise ValidationError("is neither of the two kinds of installation.")


def _known_demand(value: str) -> None:
    if value not in {"required", "offered"}:
        raise ValidationError("does not say whether a second factor is required.")


def _minutes(value: str) -> None:
    if not re.fullmatch(r"[0-9]{1,4}", value, re.ASCII):
        raise ValidationError("is no number of minutes.")


def _megabytes(value: str) -> None:
    if not re.fullmatch(r"[0-9]{1,3}", value, re.ASCII) or not 1 <= int(value) <= 200:
        raise ValidationError("is no number of megabytes from 1 to 200.")


def _number_up_to(most: int, of_what: str) -> Callable[[str], None]:
    def validate(value: str) -> None:
        if not re.fullmatch(r"[0-9]{1,9}", value, re.ASCII) or int(value) > most:
            raise ValidationError(f"is no number of {of_what} from 0 to {most}.")

    return validate


def _keys(value: str) -> None:
    try:
        Keyring.read(value)
    except ValueError as error:
        raise ValidationError(str(error)) from None


def _not_debug(value: bool) -> None:
    if value:
        raise ValidationError("would show the inside of the system to every reader.")


def _strong(value: str) -> None:
    if len(value) < 50:
        raise ValidationError(f"is too short: {len(value)} of at least 50 characters.")
    if len(set(value)) < 10 or value.startswith("django-insecure-"):
        raise ValidationError("is easy to guess.")


def _named_hosts(hosts: list[str]) -> None:
    if not any(host.strip() for host in hosts):
        raise ValidationError("names no host.")
    if any(host.strip() == "*" for host in hosts):
        raise ValidationError("lets anybody pretend to be this site.")


def _address(value: str) -> None:
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.path.strip("/") or parts.query:
        raise ValidationError("is not the address of a site.")


def _secure_address(value: str) -> None:
    _address(value)
    if not value.startswith("https://"):
        raise ValidationError("is not encrypted: a public site needs https.")


def _supported_database(url: str) -> None:
    try:
        scheme = urlsplit(url).scheme
        dj_database_url.parse(url)
    except ValueError:
        raise ValidationError("cannot be read as the address of a database.") from None
    if scheme not in {"sqlite", "postgres", "postgresql"}:
        raise ValidationError("names a kind of database that Viasna does not work with.")


def _writable_folder(value: str) -> None:
    if not os.access(value, os.W_OK | os.X_OK) or not Path(value).is_dir():
        raise ValidationError("is not a folder that can be written to.")


def _database_name(value: str) -> None:
    if not re.fullmatch(r"\w*", value, re.ASCII):
        raise ValidationError("is not the name of a database.")


def _database(url: str, data_dir: Path, production: bool) -> dict[str, Any]:
    # Kept for ten minutes and looked at before use, so that a restart of PostgreSQL goes unnoticed.
    kept = 600 if production else 0
    database: dict[str, Any] = dict(dj_database_url.parse(url, conn_max_age=kept, conn_health_checks=True))
    if database["ENGINE"].endswith("sqlite3") and database["NAME"] != ":memory:":
        database["NAME"] = data_dir / database["NAME"]
    return database


def _own_key(data_dir: Path) -> str:
    """The key of an installation on one computer."""
    return _made_once(data_dir / "var" / "secret_key", secrets.token_urlsafe(50)).read_text().strip()


def _kept_keys(data_dir: Path, make_one: bool) -> Keyring:
    """The keys of sealed fields, beside the database and not in it. A spoilt file stops nothing: what is sealed
    stays sealed, and the check of the system says it."""
    path = data_dir / "var" / "sealing_keys"
    if make_one:
        _made_once(path, new_key())
    try:
        return Keyring.read(path.read_text())
    except (OSError, ValueError):
        return Keyring()


def _made_once(path: Path, text: str) -> Path:
    """A file only its owner can read."""
    if not path.exists():
        with tempfile.NamedTemporaryFile("w", dir=path.parent, delete=False) as file:
            file.write(text)
        # Two programs may start at once: the first link stands and both read it.
        try:
            os.link(file.name, path)
        except FileExistsError:
            pass
        finally:
            os.unlink(file.name)
    return path


def _unknown(name: str) -> str:
    near = difflib.get_close_matches(name, ADVICE, n=1)
    guess = f"Is {near[0]} meant?" if near else f"Known are {', '.join(ADVICE)}."
    return f"stands in .env, but there is no such setting. {guess}"


def _explain(problems: dict[str, list[str]], values: Mapping[str, str | None]) -> str:
    count = "one setting is" if len(problems) == 1 else f"{len(problems)} settings are"
    lines = [f"Viasna does not start: {count} not right. They come from the environment or the file .env."]
    for name, messages in problems.items():
        shown = name in values and name in ADVICE and name not in SECRET
        setting = f"{name}={values[name]}" if shown else name
        lines.append(f"  {setting} {_sentence(messages[0])} {ADVICE.get(name, '')}".rstrip())
    return "\n".join(lines)


def _sentence(message: str) -> str:
    """The library's two own messages in our words; ours already are."""
    return {
        "Environment variable not set.": "is not set.",
        "Not a valid boolean.": "is neither true nor false.",
    }.get(message, message)
