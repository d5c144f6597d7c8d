"""The home page's figures about the mistakes agree with the list of them."""

import re

import pytest

from provenance.pages.catalogue import all_topics
from tests.site.conftest import Pages


@pytest.mark.parametrize("page", ["index.html", "zh/index.html"])
@pytest.mark.parametrize(("place", "kind"), [(2, "W"), (3, "S")])
def test_counts_of_mistakes(
    pages: Pages, page: str, place: int, kind: str
) -> None:
    """As many mistakes of a kind are told as `docs/topics.toml` lists."""
    ids = [i for topic in all_topics() for i in topic.mistakes]
    count = sum(i.startswith(kind) for i in ids)
    item = pages[page].select("#why ~ ul:first-of-type > li")[place]
    assert re.findall(r"\d+", item.get_text()) == [str(count)]
