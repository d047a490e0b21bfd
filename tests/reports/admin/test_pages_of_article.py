"""The pages of an article are written as parts of one class."""

from collections import defaultdict

from django.contrib import admin

from reports.models import NewsArticle


def test_no_part_hides_a_private_method_of_another() -> None:
    """Python takes the first of one name without a word, and a form then does what another page does."""
    found = defaultdict[str, list[str]](list)
    for part in type(admin.site.get_model_admin(NewsArticle)).__mro__:
        if part.__module__.startswith("reports.admin"):
            for name in vars(part):
                if name.startswith("_") and not name.startswith("__"):
                    found[name].append(part.__name__)
    assert {name: parts for name, parts in found.items() if len(parts) > 1} == {}
