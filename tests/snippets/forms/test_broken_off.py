"""The claims of the page `forms` about a form that breaks off."""

from collections.abc import Callable
from io import BytesIO
from types import ModuleType
from urllib.parse import urlencode

import pytest
from flask import g

from tests.snippets.forms.posting import URLENCODED

Load = Callable[[str], ModuleType]


@pytest.mark.parametrize(
    ("server", "status", "kept"),
    [({"wsgi.input_terminated": True}, 303, ["Do"]), ({}, 400, [])],
    ids=["like gunicorn", "like flask run"],
)
def test_half_a_form_is_taken_for_all(
    load: Load, server: dict[str, object], status: int, kept: list[str]
) -> None:
    """Where the server ends a body, half a urlencoded form is a whole one."""
    guestbook = load("forms/guestbook")
    client = guestbook.app.test_client()
    with client:
        client.get("/")
        form = {"csrf_token": g.csrf_token, "name": "Ada"}
    body = urlencode({**form, "message": "Do not pay"}).encode()
    reply = client.post(
        "/",
        input_stream=BytesIO(body.removesuffix(b"+not+pay")),
        content_type=URLENCODED,
        environ_overrides={"CONTENT_LENGTH": str(len(body)), **server},
    )
    assert reply.status_code == status
    assert [entry.message for entry in guestbook.entries] == kept
