"""What is looked at once, not on both databases."""

import pytest
from django.conf import settings

# Looking at every page takes minutes, and a page looks and its scripts act the same whatever the database behind it.
# Journeys in which the database decides – locks, searches, imports, mergings, what is hidden – are walked on both.
LOOKED_AT_ONCE = pytest.mark.skipif(
    "postgresql" in settings.DATABASES["default"]["ENGINE"], reason="Looked at on SQLite."
)
