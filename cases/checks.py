"""What `manage.py check` says of the case file."""

from typing import Any

from django.core.checks import CheckMessage, Warning

from cases.sealing import can_seal


def check_sealing(**_kwargs: Any) -> list[CheckMessage]:
    if can_seal():
        return []
    return [
        Warning(
            "There is no key for sealed fields: contacts of relatives can be neither written nor opened.",
            hint="Put the keys into VIASNA_SEALING_KEYS or into the file var/sealing_keys in DATA_DIR. If there were "
            "keys before, use those: nothing else opens what they sealed.",
            id="cases.W001",
        )
    ]
