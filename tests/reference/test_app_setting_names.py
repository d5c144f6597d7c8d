"""The file of settings, and names that nobody reads."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from flask import Flask
from flask.cli import cli

from reference.settings.rules import SettingError
from tests.reference.process import SECRET_KEY, TOKEN_KEY

MakeApp = Callable[..., Flask]
SLIPS = {
    "TRIES_BY_ACOUNT": "TRIES_BY_ACCOUNT",
    "TRUSTED_HOST": "TRUSTED_HOSTS",
    "secret_key": "SECRET_KEY",
    "SESSION_COOKIE_SECUR": "SESSION_COOKIE_SECURE",
    "SESSION_COOKIE_DOMAN": "SESSION_COOKIE_DOMAIN",  # Only Flask's.
}


@pytest.fixture
def instance(tmp_path: Path) -> Path:
    """The file in the instance folder."""
    return tmp_path / "instance" / "config.toml"


@pytest.mark.parametrize("slip", SLIPS)
def test_slip_in_the_file(make_app: MakeApp, instance: Path, slip: str) -> None:
    """A name that is nearly ours or Flask's is refused, with the right one."""
    instance.write_text(f"{slip} = 1")
    meant = f"There is no setting {slip}. Is {SLIPS[slip]} meant?"
    with pytest.raises(SettingError) as caught:
        make_app()
    assert caught.value.message == meant


def test_slip_in_the_environment(
    make_app: MakeApp, environment: pytest.MonkeyPatch
) -> None:
    """The environment is looked at in the same way."""
    environment.setenv("FLASK_TRUSTED_HOST", "x")
    with pytest.raises(SettingError, match="Is TRUSTED_HOSTS meant"):
        make_app()


def test_other_names(
    make_app: MakeApp, instance: Path, environment: pytest.MonkeyPatch
) -> None:
    """Names of Flask, of extensions and of commands are left alone."""
    instance.write_text("SQLALCHEMY_ECHO = false\nTEMPLATES_AUTO_RELOAD = true")
    for name in ("APP", "ENV", "RUN_PORT", "RUN_FROM_CLI", "SKIP_DOTENV"):
        environment.setenv(f"FLASK_{name}", "1")
    make_app()


def test_part_of_a_table(
    make_app: MakeApp, environment: pytest.MonkeyPatch
) -> None:
    """A variable may set one option, for the application that reads it."""
    name = "SQLALCHEMY_ENGINE_OPTIONS"
    with environment.context() as patch:
        patch.setenv(f"FLASK_{name}__echo", "false")
        assert make_app().config[name]["echo"] is False
    assert "echo" not in make_app().config[name]


def test_whole_table(
    make_app: MakeApp, environment: pytest.MonkeyPatch
) -> None:
    """On Windows, where variables are in capitals, the table is set whole."""
    name = "SQLALCHEMY_ENGINE_OPTIONS"
    with environment.context() as patch:
        patch.setenv(f"FLASK_{name}__ECHO", "false")
        with pytest.raises(TypeError, match="ECHO"):
            make_app()
    environment.setenv(f"FLASK_{name}", '{"echo": false}')
    assert make_app().config[name]["echo"] is False


UNREADABLE = {
    "no value": b"SECRET_KEY = \n",
    "UTF-16": 'SECRET_KEY = "x"'.encode("utf-16"),
    "twice": b"DEBUG = true\nDEBUG = true\n",
}


@pytest.mark.parametrize("case", UNREADABLE)
def test_unreadable_file(instance: Path, case: str) -> None:
    """`flask` names a file that cannot be read, without a traceback."""
    instance.write_bytes(UNREADABLE[case])
    done = CliRunner().invoke(cli, ["--app", "reference", "routes"])
    assert done.exit_code == 1
    assert done.output.startswith(f"Error: {instance} cannot be read: ")
    assert len(done.output.splitlines()) == 1


def test_byte_order_mark(make_app: MakeApp, instance: Path) -> None:
    """A file that Notepad has saved is read."""
    keys = {"SECRET_KEY": SECRET_KEY, "JWT_SECRET_KEY": TOKEN_KEY}
    lines = [f"{name} = {json.dumps(key)}\n" for name, key in keys.items()]
    text = "\ufeff" + "".join(lines) + "TRUSTED_PROXIES = 2"
    instance.write_text(text, "utf-8")
    assert make_app().config["TRUSTED_PROXIES"] == 2
    done = CliRunner().invoke(cli, ["--app", "reference", "--debug", "set-up"])
    assert done.exit_code == 0, done.output
    assert instance.read_text("utf-8") == text
