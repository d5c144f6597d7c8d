"""The claims of `api-basics` about testing with the test client."""

import socket
from collections.abc import Callable
from types import ModuleType

import pytest

Load = Callable[[str], ModuleType]


def test_the_shown_tests_pass(load: Load) -> None:
    """Each shown test makes its own application and its own client."""
    module = load("api_basics/test_tags.py")
    for _ in range(2):
        module.test_a_new_tag_is_listed()
        module.test_a_tag_needs_a_name()


@pytest.mark.parametrize("body", ["null", "[]", "{}", '{"name": " "}', "3"])
def test_a_tag_needs_a_name(load: Load, body: str) -> None:
    """The tested application refuses a tag without a name."""
    client = load("api_basics/test_tags.py").create_app().test_client()
    json_type = "application/json"
    reply = client.post("/tags", data=body, content_type=json_type)
    assert reply.status_code == 400
    assert client.get("/tags").json == []


def test_without_testing_the_client_sees_the_500(load: Load) -> None:
    """By default the client gets a 500, with TESTING or debug the exception."""
    app = load("api_basics/test_tags.py").create_app()

    def crash() -> str:
        raise RuntimeError("a bug")

    app.add_url_rule("/crash", view_func=crash)
    assert app.test_client().get("/crash").status_code == 500
    for mode in ("TESTING", "DEBUG"):
        app.config[mode] = True
        with pytest.raises(RuntimeError, match="a bug"):
            app.test_client().get("/crash")
        app.config[mode] = False


def test_the_client_needs_no_server(
    load: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The test client calls the application; it opens no connection."""
    client = load("api_basics/test_tags.py").create_app().test_client()

    def refuse(*_given: object) -> None:
        raise AssertionError("a connection")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket.socket, "bind", refuse)
    assert client.post("/tags", json={"name": "flask"}).status_code == 201


def test_deep_nesting_in_a_tag_is_a_400(load: Load) -> None:
    """The tested application answers 400 to a body that nests too deeply."""
    client = load("api_basics/test_tags.py").create_app().test_client()
    body = b"[" * 16_384
    reply = client.post("/tags", data=body, content_type="application/json")
    assert reply.status_code == 400


@pytest.mark.parametrize(("size", "status"), [(16_384, 201), (16_385, 413)])
def test_the_tested_body_is_limited(load: Load, size: int, status: int) -> None:
    """The tested application limits its bodies."""
    client = load("api_basics/test_tags.py").create_app().test_client()
    body = b'{"name": "x"}'.ljust(size)
    reply = client.post("/tags", data=body, content_type="application/json")
    assert reply.status_code == status
