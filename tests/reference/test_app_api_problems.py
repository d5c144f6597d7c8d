"""Every error of the API is problem details, and keeps its headers."""

import time
from collections.abc import Callable
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from flask import Flask

from tests.reference.api import VERSIONS, Program
from tests.reference.broken import BROKEN
from tests.reference.browser import PASSWORD
from tests.reference.problem_checks import check_problem
from tests.reference.schema import execute

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

MakeApp = Callable[..., Flask]
NOWHERE = "sqlite:////nowhere/x.db"


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize(
    "path", ["", "/", "/x", "/samples/", "/samples/x", "/samples/1/picture/x"]
)
def test_path_of_nobody(app: Flask, version: str, path: str) -> None:
    """A path that nobody has is a 404, whatever is asked of it."""
    for method in ("GET", "POST", "PUT", "PATCH", "DELETE"):
        check_problem(Program(app, version).send(method, path), 404)


def test_many_tries(program: Program, environment: pytest.MonkeyPatch) -> None:
    """Who tries too often is told how long to wait, and gets in then."""
    began = time.time()
    environment.setattr(time, "time", lambda: began)
    statuses = [
        program.log_in("Ada", "wrong" * 4).status_code for _ in range(5)
    ]
    assert statuses == [401] * 5
    environment.setattr(time, "time", lambda: began + 0.5)
    answer = program.log_in("Ada", PASSWORD)
    check_problem(answer, 429)
    assert answer.headers["Retry-After"] == "60"
    environment.setattr(time, "time", lambda: began + 60.5)
    assert program.log_in("Ada", PASSWORD).status_code == 200


@pytest.mark.parametrize(
    ("name", "password"),
    [("Ada", "wrong" * 4), ("Nobody", PASSWORD), ("Silent", PASSWORD)],
)
def test_wrong_name_or_password(
    program: Program, app: Flask, name: str, password: str
) -> None:
    """A wrong name, a wrong password and none at all get the same answer."""
    app.test_cli_runner().invoke(args=["members", "create", "Silent"])
    answer = program.log_in(name, password)
    check_problem(answer, 401)
    assert answer.headers["WWW-Authenticate"] == 'Bearer realm="Samples API"'
    detail = answer.get_json()["detail"]
    assert detail == "The name or the password is wrong."


@pytest.mark.parametrize("version", VERSIONS)
def test_missing_parts(make_app: MakeApp, version: str) -> None:
    """A part that does not answer is a 503, with the time to come again."""
    for config in (
        {"SQLALCHEMY_DATABASE_URI": NOWHERE},
        {"RATELIMIT_STORAGE_URI": BROKEN},
    ):
        program = Program(make_app(**config), version)
        answer = program.log_in("Ada")
        check_problem(answer, 503)
        assert answer.headers["Retry-After"] == "5"


def test_our_own_mistake(
    program: Program, app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Our own mistake is a 500 that says nothing about its cause."""

    def fail(*_args: object) -> None:
        raise RuntimeError(PASSWORD)

    monkeypatch.setattr("reference.services.samples.show", fail)
    for propagate in (None, False):
        app.config["PROPAGATE_EXCEPTIONS"] = propagate
        answer = program.send("GET", "/samples/1")
        check_problem(answer, 500)
        assert PASSWORD not in answer.text


def test_logged_out_in_between(
    program: Program, app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A login that ends while a body arrives writes nothing: 401."""
    body = b'{"title": "Seven", "note": "x"}'

    class Slow(BytesIO):
        def readinto(self, buffer: "WriteableBuffer") -> int:
            execute(app, "DELETE FROM logins")
            return super().readinto(buffer)

    kind = "application/json"
    answer = program.send(
        "POST",
        "/samples",
        input_stream=Slow(body),
        content_length=len(body),
        content_type=kind,
    )
    assert answer.status_code == 401, answer.text
    program.log_in("Ada")

    def end(*_args: object) -> None:
        from reference.services.errors import LoginEndedError  # noqa: PLC0415

        raise LoginEndedError

    monkeypatch.setattr("reference.services.transactions.hold", end)
    answer = program.send("POST", "/samples", data=body, content_type=kind)
    check_problem(answer, 401)
    assert "invalid_token" in answer.headers["WWW-Authenticate"]
    assert program.send("GET", "/samples").get_json()["total"] == 0


def test_form_that_is_none(program: Program) -> None:
    """A picture that is not sent as a file of a form is refused as that."""
    place = f"{program.add()}/picture"
    multipart = "multipart/form-data; boundary=b"
    part = b'--b\r\nContent-Disposition: form-data; name="picture"\r\n\r\nx\r\n'
    for data, kind, status in (
        (b"\x89PNG", "image/png", 415),
        (b"{}", "application/json", 415),
        (b"picture=x", "application/x-www-form-urlencoded", 415),
        (b"", multipart, 422),
        (b"x", "multipart/form-data", 422),
        (part + b"--b--\r\n", multipart, 422),
        (part.replace(b"picture", b"other") + b"--b--\r\n", multipart, 422),
    ):
        answer = program.send("PUT", place, data=data, content_type=kind)
        check_problem(answer, answer.status_code)
        assert (data, answer.status_code) == (data, status)
