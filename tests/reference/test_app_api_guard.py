"""Who may write over the API."""

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

Keep = Callable[..., TestResponse]
URL = "/api/v1/samples"


@pytest.mark.parametrize(
    "header",
    [
        None,
        "Bearer",
        "Bearer wrong",
        "Bearer tökén",
        "Basic dXNlcjpwYXNz",
        "Basic é",
        "Digest é=",
        "nonsense",
        "Token {}",
    ],
)
def test_wrong_token(
    client: FlaskClient, writer: dict[str, str], header: str | None
) -> None:
    """Writing without the right bearer token is a 401 with a challenge."""
    if header:
        right = writer["Authorization"].removeprefix("Bearer ")
        header = header.format(right)
    headers = {"Authorization": header} if header else {}
    response = client.post(URL, json={}, headers=headers)
    assert response.status_code == 401
    assert response.get_json()["detail"] == "A valid bearer token is needed."
    assert response.headers["WWW-Authenticate"] == 'Bearer realm="Samples API"'


def test_options_need_no_token(client: FlaskClient) -> None:
    """Asking what is allowed is not writing."""
    response = client.options(URL)
    assert response.status_code == 200
    assert "POST" in response.headers["Allow"]


def test_no_token_configured(make_app: Callable[..., Flask]) -> None:
    """Without a configured token nobody may write: 403."""
    client = make_app(API_WRITE_TOKEN=None).test_client()
    response = client.post(
        URL, json={}, headers={"Authorization": "Bearer None"}
    )
    assert response.status_code == 403
    assert response.get_json()["detail"] == "Writing is switched off."


def test_unknown_path_is_not_guarded(client: FlaskClient) -> None:
    """A blueprint's hook does not run for an unknown path below it."""
    assert client.post("/api/v1/nothing").status_code == 404
    assert client.post("/api/v1/members").status_code == 405
