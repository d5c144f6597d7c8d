"""From a clone to a running application with one command."""

import re
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from flask.cli import cli

from reference import create_app
from tests.reference.process import close


@pytest.fixture
def instance(tmp_path: Path) -> Path:
    """The file in the instance folder."""
    return tmp_path / "instance" / "config.toml"


@pytest.fixture
def set_up() -> Callable[..., str]:
    """Run the command as a shell does."""

    def run(*options: str) -> str:
        arguments = ["--app", "reference", *options, "set-up"]
        done = CliRunner().invoke(cli, arguments)
        assert done.exit_code == 0, done.output
        return done.stdout

    return run


def test_set_up(
    set_up: Callable[..., str],
    environment: pytest.MonkeyPatch,
    instance: Path,
) -> None:
    """After it the application starts, in development and outside of it."""
    printed = set_up("--debug")
    assert printed.endswith("Now run:\n  flask --app reference --debug run\n")
    assert instance.stat().st_mode & 0o777 == 0o600
    line = '{} = "[0-9a-f]{{64}}"\n'
    lines = "".join(map(line.format, ("SECRET_KEY", "JWT_SECRET_KEY")))
    assert re.fullmatch(lines, instance.read_text())
    environment.setenv("FLASK_DEBUG", "0")
    app = create_app()
    assert app.debug is False
    assert app.test_client().get("/health/ready").status_code == 200
    close(app)


def test_nobody_else_reads_the_files(
    set_up: Callable[..., str], instance: Path
) -> None:
    """Key and database are for the user who made them."""
    set_up("--debug")
    modes = {
        file.name: file.stat().st_mode & 0o777
        for file in instance.parent.iterdir()
    }
    assert modes == {"config.toml": 0o600, "reference.db": 0o600}


def test_instance_folder_is_made(
    set_up: Callable[..., str], environment: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Where the database is a server the folder is not there yet."""
    environment.setenv("FLASK_INSTANCE_PATH", str(tmp_path / "a" / "b"))
    database = f"sqlite:///{tmp_path / 'elsewhere.db'}"
    environment.setenv("FLASK_SQLALCHEMY_DATABASE_URI", database)
    set_up("--debug")
    assert (tmp_path / "a" / "b" / "config.toml").exists()


def test_set_up_again(set_up: Callable[..., str], instance: Path) -> None:
    """It keeps the key that is there, and the rest of the file."""
    instance.write_text("TRUSTED_PROXIES = 1\n")
    set_up("--debug")
    first = instance.read_text()
    keys = {"SECRET_KEY", "JWT_SECRET_KEY"}
    assert tomllib.loads(first).keys() == keys | {"TRUSTED_PROXIES"}
    set_up("--debug")
    assert instance.read_text() == first


def test_set_up_outside_of_development(
    set_up: Callable[..., str],
    environment: pytest.MonkeyPatch,
    instance: Path,
) -> None:
    """Where a key is configured already it makes none."""
    key = "0123456789abcdef" * 4
    environment.setenv("FLASK_SECRET_KEY", key)
    printed = set_up("--no-debug")
    assert printed.endswith("Now run:\n  flask --app reference run\n")
    assert not instance.exists()


def test_refusal_names_the_command() -> None:
    """Who forgot it is told."""
    done = CliRunner().invoke(cli, ["--app", "reference", "run"])
    assert done.exit_code == 1
    assert "  flask --app reference --debug set-up\n" in done.output
