"""The claims of the page `sessions` about the program `settings`."""

import importlib
import json
import secrets
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from types import ModuleType

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.http import parse_date

Load = Callable[[str], ModuleType]
OLD, NEW = secrets.token_hex(), secrets.token_hex()
NAME = "__Host-session"


@pytest.fixture
def create_app(load: Load) -> Callable[..., Flask]:
    """The factory of the page's program."""
    factory: Callable[..., Flask] = load("sessions/settings").create_app
    return factory


def first_visit(app: Flask) -> tuple[FlaskClient, str]:
    """Somebody who came once, and their cookie."""
    client = app.test_client()
    client.post("/visits")
    cookie = client.get_cookie(NAME)
    assert cookie
    return client, cookie.value


def visits(app: Flask, cookie: str) -> int:
    """What the counter says to a visitor with this cookie."""
    client = app.test_client()
    client.set_cookie(NAME, cookie)
    return int(client.post("/visits").get_json()["visits"])


def test_the_shown_tests_pass(load: Load) -> None:
    """Flags and rotation are tested through the header and the counter."""
    load("sessions/settings")
    shown = importlib.import_module("settings.test_settings")
    shown.test_the_cookie_has_all_flags()
    shown.test_an_old_key_still_opens_its_cookies()
    shown.test_without_it_the_visitor_is_a_stranger()


@pytest.mark.corrects("S13")
def test_the_whole_header(create_app: Callable[..., Flask]) -> None:
    """The header has every flag that the settings ask for, and Expires."""
    config = {"SECRET_KEY": NEW, "APPLICATION_ROOT": "/shop"}
    client = create_app(config).test_client()
    value, *flags = client.post("/visits").headers["Set-Cookie"].split("; ")
    assert value.startswith(f"{NAME}=")
    expires = parse_date(flags.pop(0).removeprefix("Expires="))
    assert expires
    hours = (expires - datetime.now(UTC)) / timedelta(hours=1)
    assert 11.9 < hours <= 12
    assert flags == ["Secure", "HttpOnly", "Path=/", "SameSite=Lax"]


@pytest.mark.corrects("S09")
def test_key_and_old_keys_come_from_the_environment(
    create_app: Callable[..., Flask], monkeypatch: pytest.MonkeyPatch
) -> None:
    """FLASK_SECRET_KEY_FALLBACKS is a JSON list of older keys."""
    monkeypatch.setenv("FLASK_SECRET_KEY", OLD)
    _, cookie = first_visit(create_app())
    monkeypatch.setenv("FLASK_SECRET_KEY", NEW)
    monkeypatch.setenv("FLASK_SECRET_KEY_FALLBACKS", json.dumps([OLD]))
    assert visits(create_app(), cookie) == 2


def test_new_cookies_are_signed_with_the_new_key(
    create_app: Callable[..., Flask],
) -> None:
    """Fallbacks only open: what is written is signed with the new key."""
    _, cookie = first_visit(
        create_app({"SECRET_KEY": NEW, "SECRET_KEY_FALLBACKS": [OLD]})
    )
    assert visits(create_app({"SECRET_KEY": NEW}), cookie) == 2
    assert visits(create_app({"SECRET_KEY": OLD}), cookie) == 1


def test_debug_mode_makes_a_key_and_drops_the_prefix(
    create_app: Callable[..., Flask], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In debug mode the key is made up and the cookie works on plain http."""
    monkeypatch.setenv("FLASK_DEBUG", "1")
    one, two = create_app(), create_app()
    assert one.secret_key != two.secret_key
    cookie = one.test_client().post("/visits").headers["Set-Cookie"]
    assert cookie.startswith("session=")
    assert "Secure" not in cookie
