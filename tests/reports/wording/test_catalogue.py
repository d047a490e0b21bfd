import pytest

from reports.wording import Wording, WordingError
from reports.wording.catalogue import catalogue
from tests.reports.wording.cast import LANGUAGES


@pytest.mark.parametrize("language", ["be", "ru"])
def test_the_languages_have_the_same_messages(language):
    assert set(catalogue(language).entries) == set(catalogue("en").entries)


@pytest.mark.parametrize("language", ["be", "ru"])
def test_a_message_takes_the_same_arguments_in_every_language(language):
    for message_id in catalogue("en").entries:
        ours, theirs = catalogue("en").needs(message_id), catalogue(language).needs(message_id)
        assert (message_id, theirs.variables) == (message_id, ours.variables)
        assert (message_id, theirs.choices) == (message_id, ours.choices)


def test_a_missing_message_is_an_exception():
    with pytest.raises(WordingError, match="no sentence “no-such-sentence” in “be”"):
        Wording("be").sentence("no-such-sentence")


def test_a_missing_argument_is_an_exception():
    with pytest.raises(WordingError, match=r"missing or unknown: \['span'\]"):
        Wording("en").sentence("detentions-total", total=5, qualifier="exact")


def test_an_argument_too_many_is_an_exception():
    with pytest.raises(WordingError, match=r"missing or unknown: \['colour'\]"):
        Wording("en").sentence("caveat", colour="red")


def test_a_choice_the_message_does_not_know_is_an_exception_not_the_default():
    with pytest.raises(WordingError, match="does not know the word “fifth”"):
        Wording("ru").sentence("share-words", word="fifth")


def test_an_unknown_language_is_an_exception():
    with pytest.raises(WordingError, match="No sentences in the language “pl”"):
        Wording("pl").sentence("caveat")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_message_is_empty(language):
    assert all(message.value for message in catalogue(language).entries.values())
