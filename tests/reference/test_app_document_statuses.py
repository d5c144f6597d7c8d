"""What the document says of answers, beside those that are given."""

import re

from flask.testing import FlaskClient

from tests.reference.api_matrix import API, ONE


def documented(client: FlaskClient, method: str, path: str) -> set[int]:
    """List the statuses that the document has for an operation."""
    document = client.get("/api/v2/openapi.json").get_json()
    place = "/api/v2" + re.sub(r"<\w+:(\w+)>", r"{\1}", path)
    return set(map(int, document["paths"][place][method.lower()]["responses"]))


def test_answers_are_documented(client: FlaskClient) -> None:
    """Each answer of the table of permissions is in the document."""
    for (method, path), answers in API.items():
        assert set(answers) <= documented(client, method, path)


def test_errors_of_a_change(client: FlaskClient) -> None:
    """The document has each error of a change, also 409, 412 and 428."""
    found = documented(client, "PATCH", ONE)
    errors = {400, 401, 403, 404, 409, 412, 413, 415, 422, 428, 503}
    assert found == {200, *errors}


def test_errors_of_others(client: FlaskClient) -> None:
    """What belongs to nobody else is no 404, what is public no 401."""
    found = documented(client, "POST", "/samples")
    assert found == {201, 400, 401, 403, 409, 413, 415, 422, 503}
    found = documented(client, "DELETE", ONE)
    assert found == {204, 400, 401, 403, 404, 412, 413, 415, 503}
    found = documented(client, "POST", "/guesses")
    assert found == {200, 400, 401, 403, 413, 415, 422, 429, 503}
    assert documented(client, "GET", "/members") == {200, 400, 503}
