"""One story of a program, told on every database."""

import pytest
from flask import Flask

from tests.reference.api import VERSIONS, Program, etag_of, picture
from tests.reference.browser import Browser
from tests.reference.schema import flask_db


@pytest.mark.parametrize("version", VERSIONS)
def test_story_of_a_program(empty: Flask, version: str) -> None:
    """What the API promises does not depend on the database."""
    flask_db(empty.test_cli_runner(), "upgrade")
    Browser(empty).register("Ada")
    ada = Program(empty, version)
    assert ada.log_in("Ada").status_code == 200
    url = ada.add("七 100%")
    again = {"title": "七 100%", "note": "x"}
    assert ada.send("POST", "/samples", json=again).status_code == 409
    for query, total in (("%25", 1), ("_", 0), ("七", 1), ("\\", 0)):
        found = ada.send("GET", f"/samples?title={query}").get_json()
        assert found["total"] == total
    old = etag_of(ada, url)
    changed = ada.send("PATCH", url, headers=old, json={"note": "y"})
    assert changed.status_code == 200
    late = ada.send("PATCH", url, headers=old, json={"note": "z"})
    assert late.status_code == 412
    assert ada.put(url, picture()).status_code == 200
    assert ada.send("GET", f"{url}/picture").data.startswith(b"\x89PNG")
    first = dict(ada.tokens)
    turned = ada.send("POST", "/tokens/refresh", "refresh_token")
    ada.tokens = turned.get_json()
    assert ada.send("DELETE", f"{url}/picture").status_code == 204
    assert ada.send("DELETE", url).status_code == 204
    newest, ada.tokens = ada.tokens, first
    late = ada.send("POST", "/tokens/refresh", "refresh_token")
    assert late.status_code == 401
    ada.tokens = newest
    assert ada.send("POST", "/samples", json=again).status_code == 401


@pytest.mark.parametrize("version", VERSIONS)
def test_tokens_are_not_logged(
    empty: Flask, version: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The log says what became of tokens, and never what they are."""
    flask_db(empty.test_cli_runner(), "upgrade")
    Browser(empty).register("Ada")
    ada = Program(empty, version)
    ada.log_in("Ada")
    first = dict(ada.tokens)
    ada.send("POST", "/tokens/refresh", "refresh_token")
    ada.send("POST", "/tokens/refresh", "refresh_token")
    log = capsys.readouterr().err
    assert "logged in" in log
    assert "refresh token came late" in log
    for name in ("access_token", "refresh_token"):
        assert first[name] not in log
        assert first[name].rpartition(".")[2] not in log
