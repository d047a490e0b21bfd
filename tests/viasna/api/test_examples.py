"""The examples of the documentation do what they say, against a server."""

import importlib.util
import re
from typing import Any

import pytest
from django.test import override_settings

from tests import cast
from tests.reports.site.news import documented_january, published
from tests.viasna.api.asking import analyst
from viasna.api.tokens import make_token, tables_for
from viasna.environment import PROJECT

DOCUMENT = (PROJECT / "docs" / "api.md").read_text(encoding="utf-8")
WITH_PANDAS = importlib.util.find_spec("pandas") is not None


def examples() -> str:
    """All of them in their order; those for pandas where it is installed."""
    found = re.findall(r"^```python( pandas)?\n(.*?)^```", DOCUMENT, re.MULTILINE | re.DOTALL)
    return "\n".join(code for pandas, code in found if WITH_PANDAS or not pandas)


@pytest.mark.django_db(transaction=True)
def test_the_examples_run_and_count_what_is_recorded(live_server: Any, monkeypatch: Any, capsys: Any) -> None:
    documented_january()
    published()
    cast.trial(charges=["koap-24.15"])
    ania = analyst()
    _token, secret = make_token(ania, "R", tables_for(ania), names=True)
    monkeypatch.setenv("VIASNA_TOKEN", secret)
    done: dict[str, Any] = {}
    with override_settings(SITE_URL=live_server.url):
        exec(examples().replace("https://news.example.org", live_server.url), done)
    assert "3 detentions are recorded and verified" in capsys.readouterr().out
    assert sorted(row["date"] for row in done["trials"].values()) == ["2024-01-30", "2024-02-01"]
    if WITH_PANDAS:
        assert done["acts"]["people_min"].sum() == 3
        assert done["figures"].set_index("path")["value"]["detentions.total"] == 3
