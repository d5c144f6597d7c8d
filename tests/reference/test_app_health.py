"""The health checks."""

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient


def test_healthy(client: FlaskClient) -> None:
    """A running application with its database is live and ready."""
    for kind in ("live", "ready"):
        response = client.get(f"/health/{kind}")
        assert response.status_code == 200
        assert response.get_json() == {"status": "ok"}


@pytest.mark.parametrize("path", ["/nowhere/x.db", "/:memory:"])
def test_no_database(
    make_app: Callable[..., Flask],
    capsys: pytest.CaptureFixture[str],
    path: str,
) -> None:
    """Without database, or without its tables, it is live but not ready."""
    client = make_app(SQLALCHEMY_DATABASE_URI=f"sqlite://{path}").test_client()
    assert client.get("/health/live").status_code == 200
    response = client.get("/health/ready")
    assert response.status_code == 503
    assert response.get_json() == {"status": "unavailable"}
    assert "The database does not answer" in capsys.readouterr().err
