"""What proxies tell of a request, and how much of it is believed."""

from collections.abc import Callable

import pytest
from flask import Flask, request

from tests.reference.problem_checks import public

MakeApp = Callable[..., Flask]
FORWARDED = {
    "X-Forwarded-For": "192.0.2.1, 192.0.2.2",
    "X-Forwarded-Host": "evil.example",
}


@pytest.mark.parametrize(
    ("proxies", "scheme", "seen"),
    [
        (0, "https", ["127.0.0.1", "http", "localhost"]),
        (1, "https", ["192.0.2.2", "https", "localhost"]),
        (2, "https", ["192.0.2.1", "https", "localhost"]),
        # What another than the nearest proxy wrote, or a client.
        (2, "https, http", ["192.0.2.1", "http", "localhost"]),
        (2, "http, https", ["192.0.2.1", "https", "localhost"]),
    ],
)
def test_proxies(
    make_app: MakeApp, proxies: int, scheme: str, seen: list[str]
) -> None:
    """Forwarded headers are believed from the configured proxies only."""
    app = make_app(TRUSTED_PROXIES=proxies)

    @app.get("/seen")
    @public
    def show() -> list[str]:
        return [str(request.remote_addr), request.scheme, request.host]

    headers = FORWARDED | {"X-Forwarded-Proto": scheme}
    answer = app.test_client().get("/seen", headers=headers).get_json()
    assert answer == seen
