"""The layers of the configuration."""

from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask, session

from reference.settings.rules import SettingError
from reference.settings.secret_check import InsecureSecretError
from tests.reference.problem_checks import public

Environment = pytest.MonkeyPatch
MakeApp = Callable[..., Flask]


@pytest.fixture
def instance(tmp_path: Path) -> Path:
    """The file in the instance folder."""
    return tmp_path / "instance" / "config.toml"


@pytest.fixture
def debug(environment: Environment) -> None:
    """What `flask --debug` says to the application."""
    environment.setenv("FLASK_DEBUG", "1")


def test_layers(
    environment: Environment, instance: Path, make_app: MakeApp
) -> None:
    """Defaults < instance file < environment < argument of the factory."""
    names = ("DATABASE_TIMEOUT", "TRUSTED_PROXIES", "MAX_CONTENT_LENGTH")

    def values(**config: object) -> list[int]:
        app = make_app(**config)
        return [app.config[name] for name in names]

    assert values() == [5, 0, 2**20]
    instance.write_text("\n".join(f"{name} = 1" for name in names))
    assert values() == [1, 1, 1]
    for name in names[:2]:
        environment.setenv(f"FLASK_{name}", "2")
    assert values() == [2, 2, 1]
    assert values(DATABASE_TIMEOUT=3) == [3, 2, 1]


def test_list_in_the_environment(
    environment: Environment, make_app: MakeApp
) -> None:
    """An environment variable is read as JSON."""
    environment.setenv("FLASK_TRUSTED_HOSTS", '["samples.example"]')
    assert make_app().config["TRUSTED_HOSTS"] == ["samples.example"]


@pytest.mark.parametrize(
    "name",
    ["SECRET_KEY__x", "TRUSTED_PROXIES__x", "TRUSTED_HOSTS__x__y"],
)
def test_part_of_what_has_none(
    environment: Environment, make_app: MakeApp, name: str
) -> None:
    """A part of a text, a number or a list is refused, and its name told."""
    environment.setenv("FLASK_SQLALCHEMY_ENGINE_OPTIONS__echo", "true")
    options = make_app(TRUSTED_HOSTS=["a"]).config["SQLALCHEMY_ENGINE_OPTIONS"]
    assert options["echo"] is True
    environment.setenv(f"FLASK_{name}", "a password")
    with pytest.raises(SettingError) as caught:
        make_app()
    assert f"FLASK_{name}" in str(caught.value)
    assert "password" not in str(caught.value)


def test_default_database(make_app: MakeApp, tmp_path: Path) -> None:
    """The default database is a file in the instance folder."""
    app = make_app(SQLALCHEMY_DATABASE_URI="sqlite:///reference.db")
    done = app.test_cli_runner().invoke(args=["db", "upgrade"])
    assert done.exit_code == 0
    assert (tmp_path / "instance" / "reference.db").exists()


@pytest.mark.parametrize("text", ["no", "False", "0"])
def test_debug_is_off(
    environment: Environment, make_app: MakeApp, text: str
) -> None:
    """`FLASK_DEBUG=no` means no, also for the check of the key."""
    environment.setenv("FLASK_DEBUG", text)
    assert make_app().debug is False
    with pytest.raises(InsecureSecretError):
        make_app(SECRET_KEY=None)


def test_debug_needs_the_command_line(
    instance: Path, make_app: MakeApp
) -> None:
    """A file cannot switch development on, nor can who calls the factory."""
    instance.write_text("DEBUG = true")
    assert make_app().debug is False
    assert make_app(DEBUG=True).debug is False


def session_cookie(app: Flask) -> str:
    """Set something in the session and return the answer's cookie."""

    @app.get("/remember")
    @public
    def remember() -> str:
        session["x"] = 1
        return ""

    return app.test_client().get("/remember").headers["Set-Cookie"]


def test_cookie(make_app: MakeApp) -> None:
    """The cookie of the session belongs to https and to this host."""
    cookie = session_cookie(make_app())
    assert cookie.startswith("__Host-session=")
    flags = cookie.split("; ")[1:]
    assert set(flags) == {"Secure", "HttpOnly", "Path=/", "SameSite=Lax"}


@pytest.mark.usefixtures("debug")
def test_cookie_in_development(make_app: MakeApp) -> None:
    """In development the cookie travels over plain http."""
    cookie = session_cookie(make_app())
    assert cookie.startswith("session=")
    assert "Secure" not in cookie
