"""What a page asks for, and what it says on the console."""

from tests.browser.visitor import Visitor


def test_a_page_asks_only_its_own_site_and_does_not_complain(
    visitor: Visitor, typical_path: str
) -> None:
    """No page asks another host for anything or has an error to report.

    Of a page of each kind all is awaited that it asks for later.
    """
    visitor.open(typical_path)
    visitor.page.wait_for_load_state("networkidle")
    assert visitor.hosts == {visitor.host}
    assert visitor.complaints == []
