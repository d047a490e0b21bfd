"""What was settled for a partner's table is remembered when the table is written, for the next one of theirs."""

from cases.importing.guessing import plain
from cases.importing.mapping import Mapping, headers_fingerprint
from cases.importing.sealed import Sealed
from cases.models import RememberedColumns, RememberedWord

LONGEST_WORD = 250


def remember(sealed: Sealed) -> None:
    partner = sealed.of.partner
    if sealed.details.is_casebook or not partner:
        return
    mapping = Mapping.read(sealed.details.mapping)
    headers = headers_of(sealed, mapping.sheet, mapping.header)
    by_name = {plain(headers[place]): key for place, key in mapping.columns.items() if place < len(headers)}
    means = {
        "kind": mapping.kind,
        "columns": by_name,
        "fixed": mapping.fixed,
        "one_person": mapping.one_person,
    }
    RememberedColumns.objects.update_or_create(
        partner=partner, headers=headers_fingerprint(headers), defaults={"means": means}
    )
    rows = [
        RememberedWord(partner=partner, list=key, said=said, word=word)
        for key, words in sealed.details.words.items()
        for said, word in words.items()
        if len(said) <= LONGEST_WORD
    ]
    RememberedWord.objects.bulk_create(
        rows, 500, update_conflicts=True, unique_fields=["partner", "list", "said"], update_fields=["word"]
    )


def words_of(partner: str) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    if partner:
        for key, said, word in RememberedWord.objects.filter(partner=partner).values_list(
            "list", "said", "word"
        ):
            found.setdefault(key, {})[said] = word
    return found


def headers_of(sealed: Sealed, sheet: int, header: int) -> list[str]:
    return next((cells for number, cells in sealed.rows(sheet) if number == header), [])
