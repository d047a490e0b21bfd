"""One sentence in one language, or an exception: nothing is left out, guessed or shown as a placeholder."""

from collections.abc import Mapping
from dataclasses import dataclass

from fluent.runtime.resolver import CurrentEnvironment, ResolverEnvironment
from fluent.runtime.types import FluentType

from reports.wording.catalogue import Needs, catalogue
from reports.wording.errors import WordingError
from reports.wording.numbers import Number
from reports.wording.quoting import Quoted, fluent_number, quoted_number
from reports.wording.spelling import short_u

Argument = str | Number | Quoted


@dataclass(frozen=True)
class Wording:
    language: str

    def sentence(self, message_id: str, mark: bool = False, **arguments: Argument) -> str:
        """The message with its numbers, as readers of this language write them.

        With `mark`, a `Quoted` number becomes a reference to the release in place of its digits.
        """
        return self.say(message_id, arguments, mark)

    def say(self, message_id: str, arguments: Mapping[str, Argument], mark: bool = False) -> str:
        messages = catalogue(self.language)
        if message_id not in messages.entries:
            raise WordingError(f"There is no sentence “{message_id}” in “{self.language}”.")
        _check(message_id, messages.needs(message_id), arguments)
        pattern = messages.bundle.get_message(message_id).value
        environment = ResolverEnvironment(
            context=messages.bundle,
            current=CurrentEnvironment(
                args={name: _fluent(value, mark) for name, value in arguments.items()}
            ),
            errors=[],
        )
        text = pattern(environment) if pattern else None
        if environment.errors or not isinstance(text, str):
            raise WordingError(f"“{message_id}” cannot be said in “{self.language}”: {environment.errors}")
        return short_u(text) if self.language == "be" else text


def _fluent(value: Argument, mark: bool) -> str | FluentType:
    if isinstance(value, str):
        return value
    return quoted_number(value, mark) if isinstance(value, Quoted) else fluent_number(value)


def _check(message_id: str, needs: Needs, arguments: Mapping[str, Argument]) -> None:
    if wrong := needs.variables ^ set(arguments):
        raise WordingError(
            f"“{message_id}” takes {sorted(needs.variables)}; missing or unknown: {sorted(wrong)}."
        )
    for name, words in needs.choices.items():
        if arguments[name] not in words:
            raise WordingError(
                f"“{message_id}” does not know the {name} “{arguments[name]}”, only {sorted(words)}."
            )
