"""The claims of the page `forms` about the redirect after a form."""

from collections.abc import Callable
from types import ModuleType

from flask import Flask, g, redirect

Load = Callable[[str], ModuleType]


def test_a_reload_repeats_only_the_get(load: Load) -> None:
    """After the redirect a reload asks for the page, and signs nothing."""
    guestbook = load("forms/guestbook")
    client = guestbook.app.test_client()
    with client:
        client.get("/")
        form = {"csrf_token": g.csrf_token, "name": "Ada", "message": "Hello"}
    shown = client.post("/", data=form, follow_redirects=True)
    assert [reply.status_code for reply in shown.history] == [303]
    assert (shown.request.method, shown.request.path) == ("GET", "/")
    again = client.open(shown.request.path, method=shown.request.method)
    assert again.text == shown.text
    assert "<p>Ada: Hello</p>" in again.text
    assert guestbook.entries == [("Ada", "Hello", False)]


def test_redirect_is_a_302_unless_told() -> None:
    """redirect() answers 302 unless it is given another code."""
    with Flask("bare").test_request_context():
        assert redirect("/").status_code == 302
        assert redirect("/", 303).status_code == 303
