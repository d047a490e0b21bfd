from pathlib import Path
from typing import Any

import pytest
from pytest_django.live_server_helper import LiveServer

from tests.journeys.site import PublicSite, public_site


@pytest.fixture
def site(live_server: LiveServer, settings: Any, tmp_path: Path) -> PublicSite:
    settings.MEDIA_ROOT = tmp_path
    return public_site()
