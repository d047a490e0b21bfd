"""The pages of an article are many classes in one: a method of one must not stand in the place of another's."""

import inspect
from collections import Counter

from reports.admin.article import NewsArticleAdmin


def test_no_page_of_an_article_takes_the_private_method_of_another() -> None:
    ours = [one for one in NewsArticleAdmin.__mro__ if one.__module__.startswith("reports.admin.")]
    names = Counter(
        name
        for one in ours
        for name, value in vars(one).items()
        if inspect.isfunction(value) and name.startswith("_") and not name.startswith("__")
    )
    assert [name for name, times in names.items() if times > 1] == []
