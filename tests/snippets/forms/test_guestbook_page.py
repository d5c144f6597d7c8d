"""The claims of the page `forms` about the guestbook before anybody signs."""

from collections.abc import Callable
from types import ModuleType

from bs4 import BeautifulSoup

Load = Callable[[str], ModuleType]


def test_the_guestbook_begins_empty(load: Load) -> None:
    """The form begins empty and unchecked, and names no error."""
    text = load("forms/guestbook").app.test_client().get("/").text
    page = BeautifulSoup(text, "html.parser")
    assert [tag.text for tag in page.select("h1")] == ["Guestbook"]
    assert page.select("#name")[0]["value"] == ""
    assert page.select("#message")[0].text == "\n"
    assert not page.select("[checked]")
    assert not page.select("[aria-describedby]")
    told = [(tag["id"], tag.text) for tag in page.select("span")]
    assert told == [("name-error", ""), ("message-error", "")]
