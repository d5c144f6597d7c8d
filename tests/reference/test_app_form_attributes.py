"""What the fields of the pages tell a browser about their limits."""

from collections.abc import Callable

import pytest

from tests.reference.browser import Browser, html

Member = Callable[[str], Browser]


@pytest.mark.parametrize(
    ("url", "field", "limit"),
    [
        ("/samples/new", "title", "80"),
        ("/profile", "name", "40"),
        ("/login", "name", "40"),
        ("/login", "password", "128"),
        ("/register", "password", "128"),
    ],
)
def test_browser_knows_the_limit(
    member: Member, url: str, field: str, limit: str
) -> None:
    """The limit of a field, a password included, is in the HTML."""
    (element,) = member("Ada").page(url).select(f"#{field}")
    assert element["maxlength"] == limit


def test_only_the_registration_tells_the_shortest_password(
    browser: Browser,
) -> None:
    """Who registers is told how short a password may be, who logs in not."""
    (new,) = browser.page("/register").select("#password")
    assert (new["minlength"], new["aria-describedby"]) == (
        "15",
        "password-hint",
    )
    (old,) = browser.page("/login").select("#password")
    assert not {"minlength", "aria-describedby"} & old.attrs.keys()
    reply = browser.log_in("Ada", "x")
    # A token may have these digits.
    assert "15" not in html(reply).get_text()
