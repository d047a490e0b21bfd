import pytest

from tests.reports.wording import snapshot
from tests.reports.wording.cast import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_reads_as_it_was_reviewed(language):
    reviewed = snapshot.path(language).read_text(encoding="utf-8").splitlines()
    assert snapshot.render(language).splitlines() == reviewed


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_message_prints_what_only_the_messages_know(language):
    text = snapshot.path(language).read_text(encoding="utf-8")
    for leftover in ("{", "}", "$", "???"):
        assert leftover not in text
    for line in text.splitlines():
        assert "  " not in line.partition("| ")[2]
