"""Who may write over the API: tokens, cookies, and both at once."""

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.reference.browser import Browser, fields

Member = Callable[[str], Browser]
both = pytest.mark.parametrize("version", ["v1", "v2"])
BODY = {"title": "Seven", "note": "x"}
REALM = 'Bearer realm="Samples API"'


@both
@pytest.mark.parametrize(
    "header",
    [None, "", "Basic dXNlcjpwYXNz", "Basic é", "Digest é=", "Token x"],
)
def test_no_token(
    client: FlaskClient, version: str, header: str | None
) -> None:
    """Who sends no bearer token is told that one is needed: 401."""
    headers = {} if header is None else {"Authorization": header}
    url = f"/api/{version}/samples"
    response = client.post(url, json=BODY, headers=headers)
    assert response.status_code == 401
    assert response.headers["WWW-Authenticate"] == REALM
    told = "Only members may do this."
    if header is not None:
        told = "A bearer token is needed."
    assert response.get_json()["detail"] == told


@both
def test_wrong_token(client: FlaskClient, version: str) -> None:
    """A token that is not good is a 401 with a challenge that says so."""
    headers = {"Authorization": "Bearer wrong"}
    url = f"/api/{version}/samples"
    response = client.post(url, json=BODY, headers=headers)
    assert response.status_code == 401
    challenge = response.headers["WWW-Authenticate"]
    assert challenge == f"{REALM}, error=invalid_token"


@both
def test_options_need_no_token(client: FlaskClient, version: str) -> None:
    """Asking what is allowed is not writing."""
    response = client.options(f"/api/{version}/samples")
    assert response.status_code == 200
    assert "POST" in response.headers["Allow"]


@both
def test_no_key_configured(
    make_app: Callable[..., Flask], writer: dict[str, str], version: str
) -> None:
    """Without a key for tokens nobody gets one, and none is read: 403."""
    client = make_app(JWT_SECRET_KEY=None).test_client()
    sent = {"name": "Ada", "password": "x"}
    for response in (
        client.post(f"/api/{version}/tokens", json=sent),
        client.post(f"/api/{version}/samples", json=BODY, headers=writer),
    ):
        assert response.status_code == 403
        assert response.get_json()["detail"] == "Tokens are switched off."


@both
def test_cookie_and_form_token(member: Member, version: str) -> None:
    """A page of ours may write, too: with the cookie and a form's token."""
    ada, url = member("Ada"), f"/api/{version}/samples"
    form = ada.page("/samples/new").select("form")[-1]
    header = {"X-CSRFToken": fields(form)["csrf_token"]}
    refused = ada.client.post(url, json=BODY)
    assert refused.status_code == 400
    assert refused.content_type == "application/problem+json"
    forged = ada.client.post(url, json=BODY, headers={"X-CSRFToken": "x"})
    assert forged.status_code == 400
    assert ada.client.post(url, json=BODY, headers=header).status_code == 201


@both
def test_both_at_once(
    member: Member, ada: str, writer: dict[str, str], version: str
) -> None:
    """Where a token is sent no cookie is looked at: the token says who."""
    bob, url = member("Bob"), f"/api/{version}/samples"
    made = bob.client.post(url, json=BODY, headers=writer)
    assert (made.status_code, made.get_json()["member"]) == (201, ada)


@both
@pytest.mark.parametrize("header", ["Bearer wrong", "Basic dXNlcjpwYXNz", ""])
def test_no_way_back_to_the_cookie(
    member: Member, version: str, header: str
) -> None:
    """A token that is not good is a 401, whatever the cookie says."""
    ada, url = member("Ada"), f"/api/{version}/samples"
    form = ada.page("/samples/new").select("form")[-1]
    csrf = {"X-CSRFToken": fields(form)["csrf_token"]}
    headers = {"Authorization": header, **csrf}
    assert ada.client.post(url, json=BODY, headers=headers).status_code == 401


def test_unknown_path_is_not_guarded(client: FlaskClient) -> None:
    """A hook of the guard finds no rule for an unknown path below it."""
    assert client.post("/api/v1/nothing").status_code == 404
    assert client.post("/api/v1/members").status_code == 405
