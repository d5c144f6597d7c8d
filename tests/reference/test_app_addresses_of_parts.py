"""Addresses of counters and of the instance folder that cannot be used."""

from collections.abc import Callable

import pytest
from click.testing import CliRunner
from flask import Flask
from flask.cli import cli

from reference.settings.rules import SettingError
from tests.reference.process import SECRET_KEY

MakeApp = Callable[..., Flask]
Environment = pytest.MonkeyPatch
NEEDED = "RATELIMIT_STORAGE_URI must be like memory:// or redis://host, "
UNUSABLE = f"{NEEDED}with its package installed."


@pytest.mark.parametrize(
    "address",
    [
        "redis://host:abc",
        "redis://:pass:word/x@host",
        "redis://host:65536",
        "redis://[::1",
        "redis+sentinel://host",
    ],
)
def test_counters(make_app: MakeApp, address: str) -> None:
    """The start ends with a sentence that does not quote the address."""
    with pytest.raises(SettingError) as caught:
        make_app(RATELIMIT_STORAGE_URI=address)
    assert caught.value.message == UNUSABLE
    # Else gunicorn shows the cause.
    assert caught.value.__suppress_context__


@pytest.mark.parametrize("scheme", ["async+memory", "async+redis"])
def test_awaited_counters(make_app: MakeApp, scheme: str) -> None:
    """Counters that have to be awaited are refused."""
    with pytest.raises(SettingError) as caught:
        make_app(RATELIMIT_STORAGE_URI=f"{scheme}://host")
    assert caught.value.message == f"{NEEDED}not this str."


@pytest.mark.parametrize("path", ["instance", "./x", ""])
def test_relative_instance_path(environment: Environment, path: str) -> None:
    """`flask` says that the path of the instance folder must be absolute."""
    environment.setenv("FLASK_INSTANCE_PATH", path)
    environment.setenv("FLASK_SECRET_KEY", SECRET_KEY)
    done = CliRunner().invoke(cli, ["--app", "reference", "routes"])
    assert done.exit_code == 1
    assert done.output == (
        f"Error: FLASK_INSTANCE_PATH must be an absolute path, not {path!r}.\n"
    )
