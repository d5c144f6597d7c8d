"""What wraps the application: request ids, proxies, logs."""

import json
import logging
import re
from collections.abc import Callable, Iterator

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.reference.problem_checks import public

MakeApp = Callable[..., Flask]


def log_lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, str]]:
    """Read what was logged since the last time."""
    return [json.loads(line) for line in capsys.readouterr().err.splitlines()]


def test_request_id_is_made(client: FlaskClient) -> None:
    """Each request gets an id of its own, in its answer."""
    ids = {client.get("/health/live").headers["X-Request-ID"] for _ in "123"}
    assert len(ids) == 3
    assert all(re.fullmatch("[0-9a-f]{32}", name) for name in ids)


def answered_id(app: Flask, name: str) -> list[str]:
    """The ids in an answer to a request that names one."""
    headers = {"X-Request-ID": name}
    response = app.test_client().get("/health/live", headers=headers)
    return response.headers.getlist("X-Request-ID")


@pytest.mark.parametrize("name", ["a" * 8, "0af7651916cd43dd.b-7_" * 3])
def test_request_id_is_kept(make_app: MakeApp, name: str) -> None:
    """A well-formed id that a configured proxy hands on is kept."""
    assert answered_id(make_app(TRUSTED_PROXIES=1), name) == [name]


@pytest.mark.parametrize(
    "name", ["", "a" * 7, "a" * 65, 'abcdefgh","x":"', "schön-schön"]
)
def test_request_id_is_replaced(make_app: MakeApp, name: str) -> None:
    """An id that is not well-formed is replaced."""
    (made,) = answered_id(make_app(TRUSTED_PROXIES=1), name)
    assert re.fullmatch("[0-9a-f]{32}", made)


def test_request_id_of_anybody(app: Flask) -> None:
    """Where there is no proxy, nobody chooses the id of a request."""
    (made,) = answered_id(app, "a" * 32)
    assert made != "a" * 32


def test_other_loggers_go_on(
    make_app: MakeApp, capsys: pytest.CaptureFixture[str]
) -> None:
    """A logger that was there before the application goes on."""
    early = logging.getLogger("early")
    make_app()
    early.warning("tea")
    assert log_lines(capsys)[-1]["message"] == "tea"


def test_log_has_the_request_id(
    app: Flask, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is logged has the id of its request, until the body is closed."""
    closed: list[bool] = []

    def body() -> Iterator[str]:
        try:
            app.logger.info("in the body")
            yield "x"
        finally:
            closed.append(True)

    @app.get("/stream")
    @public
    def stream() -> Iterator[str]:
        app.logger.warning("in the %s", "view")
        return body()

    response = app.test_client().get("/stream")
    assert response.data == b"x"
    response.close()
    assert closed == [True]
    app.logger.info("after")
    name = response.headers["X-Request-ID"]
    lines = log_lines(capsys)
    assert [line["message"] for line in lines] == [
        "in the view",
        "in the body",
        "after",
    ]
    assert [line["request_id"] for line in lines] == [name, name, None]
    assert lines[0]["level"] == "WARNING"
    assert lines[0]["logger"] == "reference"


def test_one_handler(
    make_app: MakeApp, capsys: pytest.CaptureFixture[str]
) -> None:
    """However many applications there are, a record is one line."""
    elsewhere = logging.getLogger("elsewhere")
    for app in (make_app(), make_app()):
        app.logger.error("first\nsecond")
    elsewhere.info("too")
    elsewhere.debug("not")
    messages = [line["message"] for line in log_lines(capsys)]
    assert messages == ["first\nsecond", "first\nsecond", "too"]
