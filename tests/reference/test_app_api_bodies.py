"""Bodies that the API does not even check."""

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

Keep = Callable[..., TestResponse]
URL = "/api/v1/samples"


@pytest.mark.parametrize(
    "body",
    [
        "",
        "{",
        '{"note": NaN}',
        '{"note": -Infinity}',
        '{"note": 1e400}',
        '{"note": "\\ud800"}',
        '{"\\ud800": 1}',
        "[" * 200_000,
        b"\xff",
    ],
    ids=[
        "empty",
        "cut off",
        "NaN",
        "infinity",
        "too large",
        "half a character",
        "half a character in a name",
        "deep",
        "not UTF-8",
    ],
)
def test_not_json(
    client: FlaskClient, writer: dict[str, str], body: str | bytes
) -> None:
    """A body that is not JSON as RFC 8259 has it is a 400."""
    response = client.post(
        URL, data=body, content_type="application/json", headers=writer
    )
    assert response.status_code == 400


def test_nested_too_deeply(app: Flask) -> None:
    """JSON that Python cannot hold is a ValueError, as all that is wrong."""
    with pytest.raises(ValueError, match=r"^the JSON is nested too deeply$"):
        app.json.loads("[" * 200_000)


@pytest.mark.parametrize("content_type", [None, "text/plain", "text/json"])
def test_not_declared_as_json(
    client: FlaskClient, writer: dict[str, str], content_type: str | None
) -> None:
    """A body that is not declared as JSON is a 415."""
    response = client.post(
        URL, data="{}", content_type=content_type, headers=writer
    )
    assert response.status_code == 415


def test_too_large(client: FlaskClient, writer: dict[str, str]) -> None:
    """A body above the limit is a 413, unread."""
    response = client.post(
        URL, json={"note": "x" * 1024 * 1024}, headers=writer
    )
    assert response.status_code == 413
    assert response.content_type == "application/problem+json"
