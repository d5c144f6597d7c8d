"""What a page asks for, and what it says on the console."""

from urllib.parse import urlsplit

from tests.browser.visitor import Visitor

LOCAL = ("data:", "blob:")


def test_a_page_asks_only_its_own_site_and_does_not_complain(
    visitor: Visitor, any_path: str
) -> None:
    """No page asks another host for anything or has an error to report."""
    visitor.open(any_path)
    visitor.page.wait_for_load_state("networkidle")
    asked = [url for url in visitor.requests if not url.startswith(LOCAL)]
    own = urlsplit(visitor.address).netloc
    assert {urlsplit(url).netloc for url in asked} == {own}
    assert visitor.complaints == []
