"""Forms that were open for too long: refused, and what was typed is kept."""

from collections.abc import Callable

import pytest
from flask import Flask
from itsdangerous import TimestampSigner

from tests.reference.browser import Browser, complaints, fields, html, values
from tests.reference.schema import rows

Member = Callable[[str], Browser]


@pytest.mark.parametrize(("later", "status"), [(60, 303), (61, 400)])
def test_expired_token(
    app: Flask,
    member: Member,
    monkeypatch: pytest.MonkeyPatch,
    later: int,
    status: int,
) -> None:
    """A form that is too old is a 400, and can be sent again as it is."""
    app.config["WTF_CSRF_TIME_LIMIT"] = 60
    browser = member("Ada")
    now = TimestampSigner("key").get_timestamp()
    monkeypatch.setattr(TimestampSigner, "get_timestamp", lambda _: now)
    form = fields(browser.page("/samples/new").select("form")[-1])
    typed = {"title": "typed", "note": "for long"}
    monkeypatch.setattr(TimestampSigner, "get_timestamp", lambda _: now + later)
    response = browser.client.post("/samples/new", data=form | typed)
    assert response.status_code == status
    if status == 400:
        assert complaints(response)[0].startswith("Nothing was saved")
        assert values(response) == typed
        assert rows(app, "SELECT title FROM samples") == []
        again = fields(html(response).select("form")[-1])
        assert browser.client.post("/samples/new", data=again).status_code == (
            303
        )
    assert rows(app, "SELECT title FROM samples") == [("typed",)]
