"""The commands."""

import pytest
from flask.testing import FlaskClient, FlaskCliRunner


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
