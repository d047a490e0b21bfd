"""The examples of the documentation do what they say, against a server."""

import re
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.test import override_settings

from tests import cast
from tests.reports.site.news import documented_january, published
from tests.viasna.api.asking import analyst
from viasna.api.tokens import make_token
from viasna.environment import PROJECT


def examples(document: str, mark: str) -> str:
    """Those of one document that have this mark, in their order."""
    text = (PROJECT / "docs" / document).read_text(encoding="utf-8")
    return "\n".join(re.findall(rf"^```{mark}\n(.*?)^```", text, re.MULTILINE | re.DOTALL))


@pytest.mark.django_db(transaction=True)
def test_the_examples_run_and_count_what_is_recorded(live_server: Any, monkeypatch: Any, capsys: Any) -> None:
    documented_january()
    published()
    cast.trial(charges=["koap-24.15"])
    _token, secret = make_token(analyst(), "R", ["acts", "trials"], names=True)
    monkeypatch.setenv("VIASNA_TOKEN", secret)
    done: dict[str, Any] = {}
    with override_settings(SITE_URL=live_server.url):
        for code in (examples("api.md", "python"), examples("api.md", "python pandas")):
            exec(code.replace("https://news.example.org", live_server.url), done)
    assert "3 detentions are recorded and verified" in capsys.readouterr().out
    assert sorted(row["date"] for row in done["trials"].values()) == ["2024-01-30", "2024-02-01"]
    assert done["acts"]["people_min"].sum() == 3
    assert done["figures"].set_index("path")["value"]["detentions.total"] == 3


@pytest.mark.django_db
def test_pandas_reads_a_casebook_in_parquet(tmp_path: Path, capsys: Any) -> None:
    cast.verified(cast.act(people_min=20))
    cast.verified(cast.trial(charges=["koap-24.15", "koap-24.23"]))
    path = tmp_path / "casebook.zip"
    call_command("dump_casebook", str(path), format="parquet", status="all")
    done: dict[str, Any] = {}
    exec(examples("exporting.md", "python parquet").replace("casebook.zip", str(path)), done)
    assert dict(done["people"]) == {"detention": 20}
    assert sorted(done["charged"]["article"]) == ["koap-24.15", "koap-24.23"]
    assert done["casebook"]["trials"]["judge"].isna().all()
    assert "koap-24.23    1" in capsys.readouterr().out
