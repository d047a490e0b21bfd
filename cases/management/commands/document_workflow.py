from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils.translation import override

from cases.workflow import CHANGED_AFTER_VERIFICATION, TRANSITIONS, Status, Transition

PAGE = Path(settings.BASE_DIR) / "docs" / "verification.md"

TEXT = """# Verification

This page is made by `python manage.py document_workflow` from the table in `cases/workflow.py`; a test
compares the two.

A record counts only when somebody other than everyone who wrote it verified it.

```mermaid
stateDiagram-v2
    [*] --> draft
{arrows}
```

| verb | in the admin | from | to | permission | asks for |
| --- | --- | --- | --- | --- | --- |
{rows}

Nobody says *change*: it is what happens when somebody changes what a verified record claims. A note, the
code, what may be published and how sensitive it is are not claims; changing them leaves the record verified.

## The second person

- Who created a record never verifies it; who edited it since it was last verified does not verify it now.
- Charges and penalties are claims of their trial: who wrote one wrote the trial.
- What somebody changed after the verifier read it is not verified: *look at it again*.
- A record is verified after, or together with, the records it rests on: an act after its incident and person,
  a trial after its person. None of these is withdrawn while a verified record rests on it.
- The verbs in `cases/verification.py` say so with a sentence for each record. The database says it again: a
  check constraint (the verifier is somebody, and neither the creator nor the last editor) and two triggers
  (`cases/record_rules.py`: nobody who wrote; no change of a claim while verified) hold against any other
  door.
- Saving never makes a record verified, also not an old version that is brought back; only the verb does.
"""


class Command(BaseCommand):
    requires_system_checks = ()
    help = "Write docs/verification.md, the picture of the life of a record, from the table of transitions."

    def handle(self, *args: Any, **options: Any) -> None:
        PAGE.write_text(page(), encoding="utf-8")
        self.stdout.write(f"Written: {PAGE.relative_to(settings.BASE_DIR)}")


def page() -> str:
    with override("en"):
        steps = list(TRANSITIONS.values())
        source, target = CHANGED_AFTER_VERIFICATION
        arrows = [
            f"    {status} --> {step.target}: {step.verb}" for step in steps for status in _sources(step)
        ]
        arrows.append(f"    {source} --> {target}: (change)")
        return TEXT.format(arrows="\n".join(arrows), rows="\n".join(map(_row, steps)))


def _sources(step: Transition) -> list[str]:
    return [status.value for status in Status if status in step.sources]


def _row(step: Transition) -> str:
    asks = [
        name
        for name, asked in (("a second person", step.needs_second_person), ("a comment", step.needs_comment))
        if asked
    ]
    cells = (
        f"`{step.verb}`",
        str(step.label),
        ", ".join(_sources(step)),
        step.target.value,
        step.permission,
        ", ".join(asks),
    )
    return f"| {' | '.join(cells)} |".replace("|  |", "| |")
