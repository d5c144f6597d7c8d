"""The home page's figures about the mistakes agree with the list of them."""

import pytest

from provenance.pages.catalogue import all_topics
from tests.site.conftest import Pages


@pytest.mark.parametrize("page", ["index.html", "zh/index.html"])
@pytest.mark.parametrize("kind", ["W", "S"])
def test_counts_of_mistakes(pages: Pages, page: str, kind: str) -> None:
    """As many mistakes of a kind are told as `docs/topics.toml` lists."""
    ids = [i for topic in all_topics() for i in topic.mistakes]
    count = sum(i.startswith(kind) for i in ids)
    items = [item.get_text() for item in pages[page].select("article li")]
    assert any(str(count) in item for item in items)
