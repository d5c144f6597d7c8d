"""The claims of the topic `database` about how much readers may send."""

import pytest
from flask.testing import FlaskClient

from tests.snippets.database.apps import refusal

ADA = {"name": "ada", "password": "six brown foxes"}
WHO = ("ada", "six brown foxes")


def test_names_and_passwords_have_limits(client: FlaskClient) -> None:
    """A password has 15 to 100 characters, a name 1 to 40 and no colon."""
    line = "one line of {}, without blanks around it."
    name = "name: " + line.format("1 to 40 characters")
    password = "password: " + line.format("15 to 100 characters")
    for field, value, told in [
        ("name", "", name),
        ("name", "b", None),
        ("name", "b" * 40, None),
        ("name", "b" * 41, name),
        ("name", "b:c", "A name has no colon: it ends the name in Basic."),
        ("password", "x" * 14, password),
        ("password", "x" * 15, None),
        ("password", "x" * 100, None),
        ("password", "x" * 101, password),
    ]:
        account = {**ADA, "name": f"{value[:9]}{len(value)}", field: value}
        answer = client.post("/readers", json=account)
        if told is None:
            assert (value, answer.status_code) == (value, 201)
        else:
            assert refusal(answer) == (422, told)
    assert refusal(client.post("/readers", json=[])) == (422, name)


@pytest.mark.parametrize(("size", "expected"), [(4096, 201), (4097, 413)])
def test_a_body_has_a_limit(
    client: FlaskClient, size: int, expected: int
) -> None:
    """A body has at most 4096 bytes; a longer one stores nothing."""
    reply = client.post(
        "/notes",
        data='{"text": "x"}'.ljust(size),
        content_type="application/json",
        auth=WHO,
    )
    assert reply.status_code == expected
    stored = [{"by": "ada", "text": "x"}] if expected == 201 else []
    assert client.get("/notes").json == stored
