"""What the document says of answers, beside those that are given."""

import re

from flask.testing import FlaskClient

from tests.reference.api_matrix import API


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
    found = documented(client, "PATCH", "/samples/<id:sample_id>")
    errors = {400, 401, 403, 404, 409, 412, 413, 415, 422, 428, 503}
    assert found == {200, *errors}
