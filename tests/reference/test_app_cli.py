"""The commands."""

import pytest
from flask import Flask
from flask.testing import FlaskClient, FlaskCliRunner

from tests.reference.browser import PASSWORD, Browser


def test_create_member(runner: FlaskCliRunner, client: FlaskClient) -> None:
    """A member that a command made has a page."""
    done = runner.invoke(args=["members", "create", "王小明"])
    assert done.exit_code == 0
    assert done.output == "Member 1: 王小明\n"
    assert "王小明" in client.get("/members/1").get_data(as_text=True)


def test_create_member_twice(runner: FlaskCliRunner, ada: str) -> None:
    """A name is given once."""
    done = runner.invoke(args=["members", "create", ada])
    assert done.exit_code == 1
    assert done.output == "Error: There is a member Ada already.\n"


@pytest.mark.parametrize("name", ["", " ", "Ada ", "A\tda", "x" * 41])
def test_wrong_name(runner: FlaskCliRunner, name: str) -> None:
    """A name that is none is refused before the database is asked."""
    done = runner.invoke(args=["members", "create", name])
    assert done.exit_code == 2
    assert "Invalid value for NAME: must " in done.output


@pytest.mark.parametrize(
    "arguments",
    [
        ("create", "a\udcff"),
        ("activate", "a\udcff"),
        ("deactivate", "a\udcff"),
        ("password", "a\udcff", "--password", PASSWORD),
        ("password", "Ada", "--password", f"{PASSWORD}\udcff"),
    ],
)
@pytest.mark.usefixtures("ada")
def test_bytes_that_are_no_text(
    runner: FlaskCliRunner, arguments: tuple[str, ...]
) -> None:
    """A name or password that is not in the locale's encoding is refused."""
    done = runner.invoke(args=["members", *arguments])
    assert done.exit_code == 2
    assert (
        "must be in the encoding of the locale, as a rule UTF-8" in done.output
    )
    assert PASSWORD not in done.output


def test_give_a_password(runner: FlaskCliRunner, ada: str, app: Flask) -> None:
    """A member whom a command made can log in once it has a password."""
    done = runner.invoke(
        args=["members", "password", ada], input=f"{PASSWORD}\n{PASSWORD}\n"
    )
    assert done.exit_code == 0
    assert PASSWORD not in done.output
    assert Browser(app).log_in(ada).status_code == 303


@pytest.mark.parametrize("length", [14, 129])
def test_wrong_length(runner: FlaskCliRunner, ada: str, length: int) -> None:
    """The command wants what the form wants."""
    text = "x" * length
    done = runner.invoke(
        args=["members", "password", ada], input=f"{text}\n{text}\n"
    )
    assert done.exit_code == 1
    assert "Error: A password has 15 to 128 characters." in done.output


def test_unknown_member(runner: FlaskCliRunner) -> None:
    """A command for a member who is not there says so."""
    for command in ("activate", "deactivate"):
        done = runner.invoke(args=["members", command, "Eve"])
        assert done.exit_code == 1
        assert done.output == "Error: There is no member Eve.\n"
