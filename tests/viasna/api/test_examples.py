"""The examples of the documentation do what they say, against a server."""

import re
from typing import Any

import pytest
from django.test import override_settings

from tests import cast
from tests.reports.site.news import documented_january, published
from tests.viasna.api.asking import analyst
from viasna.api.tokens import make_token
from viasna.environment import PROJECT

DOCUMENT = (PROJECT / "docs" / "api.md").read_text(encoding="utf-8")


def examples() -> tuple[str, str]:
    """Those that need nothing, in their order, and those for pandas."""
    found = re.findall(r"^```python( pandas)?\n(.*?)^```", DOCUMENT, re.MULTILINE | re.DOTALL)
    plain, pandas = ("\n".join(code for mark, code in found if mark == kind) for kind in ("", " pandas"))
    return plain, pandas


@pytest.mark.django_db(transaction=True)
def test_the_examples_run_and_count_what_is_recorded(live_server: Any, monkeypatch: Any, capsys: Any) -> None:
    pytest.importorskip("pandas")
    documented_january()
    published()
    cast.trial(charges=["koap-24.15"])
    _token, secret = make_token(analyst(), "R", ["acts", "trials"], names=True)
    monkeypatch.setenv("VIASNA_TOKEN", secret)
    done: dict[str, Any] = {}
    with override_settings(SITE_URL=live_server.url):
        for code in examples():
            exec(code.replace("https://news.example.org", live_server.url), done)
    assert "3 detentions are recorded and verified" in capsys.readouterr().out
    assert sorted(row["date"] for row in done["trials"].values()) == ["2024-01-30", "2024-02-01"]
    assert done["acts"]["people_min"].sum() == 3
    assert done["figures"].set_index("path")["value"]["detentions.total"] == 3
