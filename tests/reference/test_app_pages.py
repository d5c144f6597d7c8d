"""The HTML pages, as a reader's browser gets them."""

from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient, FlaskCliRunner
from werkzeug.test import TestResponse

Keep = Callable[..., TestResponse]
MARKUP = "<script>alert(1)</script>"


def page(client: FlaskClient, url: str) -> BeautifulSoup:
    """Get a page that is there."""
    response = client.get(url)
    assert response.status_code == 200
    assert response.mimetype == "text/html"
    return BeautifulSoup(response.data, "html.parser")


def texts(html: BeautifulSoup, selector: str) -> list[str]:
    """Read what stands in the elements that `selector` finds."""
    return [element.get_text().strip() for element in html.select(selector)]


def links(html: BeautifulSoup, selector: str) -> list[str]:
    """Read where the links lead that `selector` finds."""
    return [str(element["href"]) for element in html.select(selector)]


def test_empty_home(client: FlaskClient) -> None:
    """The home page says so when there is nothing to show."""
    assert texts(page(client, "/"), "li") == ["No samples yet."]


def test_home(client: FlaskClient, keep: Keep) -> None:
    """The home page shows the ten newest samples with their members."""
    for number in range(11):
        keep(title=f"Number {number}")
    html = page(client, "/")
    newest = [f"Number {number}" for number in range(10, 0, -1)]
    assert texts(html, "li a[href^='/samples']") == newest
    members = "li a[href^='/members']"
    assert texts(html, members) == ["Ada"] * 10
    assert set(links(html, members)) == {"/members/1"}


def test_markup_is_text(
    client: FlaskClient, keep: Keep, runner: FlaskCliRunner
) -> None:
    """Markup in a name, a title or a note is shown, not run."""
    runner.invoke(args=["members", "create", MARKUP])
    keep(by=MARKUP, title=MARKUP, note=MARKUP)
    home, member = page(client, "/"), page(client, "/members/2")
    assert texts(home, "script") + texts(member, "script") == []
    assert texts(home, "li")[0].count(MARKUP) == 3
    assert texts(member, "li")[0].count(MARKUP) == 2
    assert texts(member, "h1") == [MARKUP]


def test_member(
    client: FlaskClient, keep: Keep, runner: FlaskCliRunner
) -> None:
    """The page of a member shows nobody else's samples."""
    runner.invoke(args=["members", "create", "Bob"])
    keep(title="Ada's")
    keep(by="Bob", title="Bob's")
    html = page(client, "/members/2")
    assert texts(html, "h1") == ["Bob"]
    assert texts(html, "li a[href^='/samples']") == ["Bob's"]


def test_member_without_samples(client: FlaskClient, ada: str) -> None:
    """The page of a member says so when there is nothing to show."""
    html = page(client, "/members/1")
    assert texts(html, "h1") == [ada]
    assert texts(html, "li") == ["No samples here."]
    assert html.select("nav[aria-label=Pages]") == []


def test_pages_of_a_member(client: FlaskClient, keep: Keep) -> None:
    """A long list is cut into pages that lead to each other."""
    for title in ("One", "Two", "Three"):
        keep(title=title)
    newest = page(client, "/members/1?per_page=2")
    (older,) = links(newest, "nav a[rel=next]")
    oldest = page(client, older)
    assert texts(oldest, "li a[href^='/samples']") == ["One"]
    (newer,) = links(oldest, "nav[aria-label=Pages] a")
    assert page(client, newer) == newest


@pytest.mark.parametrize("url", ["/", "/members/1", "/nothing"])
@pytest.mark.usefixtures("ada")
def test_every_page_is_readable(client: FlaskClient, url: str) -> None:
    """Each page names its language, its title and its one heading."""
    html = BeautifulSoup(client.get(url).data, "html.parser")
    assert [element["lang"] for element in html.select("html")] == ["en"]
    assert all(texts(html, "title"))
    for name in ("title", "h1", "main"):
        assert len(html.select(name)) == 1
