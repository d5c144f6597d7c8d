"""The claims of the page `forms` about a token for JavaScript."""

from collections.abc import Callable
from types import ModuleType

from bs4 import BeautifulSoup

Load = Callable[[str], ModuleType]


def test_the_script_finds_its_token_in_a_meta_tag(load: Load) -> None:
    """csrf_meta_tag() puts a token into the page that a header may carry."""
    client = load("forms/likes").app.test_client()
    page = BeautifulSoup(client.get("/books/3").text, "html.parser")
    token = str(page.select("meta[name=csrf-token]")[0]["content"])
    url = str(page.button["data-url"]) if page.button else ""
    refused = client.post(url)
    assert refused.status_code == 400
    assert refused.json == {"error": "The CSRF token is missing."}
    reply = client.post(url, headers={"X-CSRFToken": token})
    assert reply.json == {"likes": 1}
    assert "<output>1</output>" in client.get("/books/3").text


def test_the_button_carries_its_address(load: Load) -> None:
    """The button carries the address, and the script names the header."""
    client = load("forms/likes").app.test_client()
    page = BeautifulSoup(client.get("/books/3").text, "html.parser")
    (button,) = page.select("button")
    assert (button.text, button["data-url"]) == ("Like", "/books/3/likes")
    assert [tag.text for tag in page.select("output")] == ["0"]
    (script,) = page.select("script")
    assert "fetch(button.dataset.url, {" in script.text
    assert 'headers: {"X-CSRFToken": token}' in script.text


def test_nobody_counts_what_is_not_there(load: Load) -> None:
    """A book that is not there is a 404, and nothing is kept of it."""
    module = load("forms/likes")
    client = module.app.test_client()
    page = BeautifulSoup(client.get("/books/3").text, "html.parser")
    token = str(page.select("meta[name=csrf-token]")[0]["content"])
    headers = {"X-CSRFToken": token}
    assert client.post("/books/4/likes", headers=headers).status_code == 404
    assert client.get("/books/4").status_code == 404
    assert module.likes == {1: 0, 2: 0, 3: 0}
