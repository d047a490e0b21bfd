"""Month names in the cases our sentences need. CLDR has no locative ("у студзені", "в январе")."""

from dataclasses import dataclass


@dataclass(frozen=True)
class MonthName:
    nominative: str
    genitive: str
    locative: str


def _months(*rows: str) -> tuple[MonthName, ...]:
    return tuple(MonthName(*row.split()) for row in rows)


MONTHS = {
    "en": tuple(
        MonthName(name, name, name)
        for name in (
            "January", "February", "March", "April", "May", "June",
            "July", "August", "September", "October", "November", "December",
        )
    ),
    "be": _months(
        "студзень студзеня студзені",
        "люты лютага лютым",
        "сакавік сакавіка сакавіку",
        "красавік красавіка красавіку",
        "май мая маі",
        "чэрвень чэрвеня чэрвені",
        "ліпень ліпеня ліпені",
        "жнівень жніўня жніўні",
        "верасень верасня верасні",
        "кастрычнік кастрычніка кастрычніку",
        "лістапад лістапада лістападзе",
        "снежань снежня снежні",
    ),
    "ru": _months(
        "январь января январе",
        "февраль февраля феврале",
        "март марта марте",
        "апрель апреля апреле",
        "май мая мае",
        "июнь июня июне",
        "июль июля июле",
        "август августа августе",
        "сентябрь сентября сентябре",
        "октябрь октября октябре",
        "ноябрь ноября ноябре",
        "декабрь декабря декабре",
    ),
}  # fmt: skip


def month_name(number: int, language: str) -> MonthName:
    return MONTHS[language][number - 1]
