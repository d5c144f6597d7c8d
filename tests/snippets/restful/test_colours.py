"""The claims of the pages `restful` about the program of Q08."""

import sys

import pytest
from flask.testing import FlaskClient

from tests.snippets.restful.calls import Load
from tests.snippets.restful.made import with_resource


@pytest.fixture
def colours(load: Load) -> FlaskClient:
    """A client of the colours of Q08."""
    client: FlaskClient = load("restful/colours.py").app.test_client()
    return client


@pytest.mark.corrects("W23")
@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        ("text/csv", "text/csv"),
        ("application/json", "application/json"),
        ("application/json;q=0.5, text/csv", "text/csv"),
        ("*/*", "application/json"),
        ("application/xml", "application/json"),
        (None, "application/json"),
    ],
)
def test_the_client_chooses_the_format(
    colours: FlaskClient, accept: str | None, kind: str
) -> None:
    """Accept picks a format that was registered, else it is JSON."""
    headers = {"Accept": accept} if accept else {}
    answer = colours.get("/colours", headers=headers)
    assert (answer.status_code, answer.content_type) == (200, kind)
    assert answer.headers["Vary"] == "Accept"
    if kind == "text/csv":
        assert answer.data == b"name,code\nred,#f00\ngreen,#0f0\n"


@pytest.mark.corrects("W21")
def test_the_supplier_stays_inside(colours: FlaskClient) -> None:
    """What no field names is in none of the formats."""
    assert colours.get("/colours").json == [
        {"name": "red", "code": "#f00"},
        {"name": "green", "code": "#0f0"},
    ]
    csv = colours.get("/colours", headers={"Accept": "text/csv"})
    rows = sys.modules["colours"].COLOURS
    assert [row["supplier"] for row in rows] == ["Ann", "Bob"]
    for answer in (colours.get("/colours"), csv):
        assert b"Ann" not in answer.data


def test_errors_have_another_format(colours: FlaskClient) -> None:
    """An error that was handed back is not written as CSV."""
    answer = colours.post("/colours", headers={"Accept": "text/csv"})
    assert (answer.status_code, answer.mimetype) == (405, "text/html")


def test_vary_is_not_sent_by_itself() -> None:
    """Flask-RESTful adds no Vary to an answer that depends on Accept."""
    answer = with_resource(lambda: [1]).test_client().get("/")
    assert "Vary" not in answer.headers
