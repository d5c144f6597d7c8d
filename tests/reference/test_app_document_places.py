"""Where the OpenAPI document is, and what each of its operations may answer."""

import pytest
from flask.testing import FlaskClient

from tests.reference.problem_checks import check_problem


@pytest.mark.parametrize("name", ["openapi.json", "docs"])
def test_document_of_one_version(client: FlaskClient, name: str) -> None:
    """The second version has a document and a page of it, the first none."""
    assert client.get(f"/api/v2/{name}").status_code == 200
    check_problem(client.get(f"/api/v1/{name}"), 404)


def test_any_operation_may_fail(client: FlaskClient) -> None:
    """Each operation has the answers to a wrong host and a missing part."""
    paths = client.get("/api/v2/openapi.json").get_json()["paths"]
    for path, item in paths.items():
        for method, operation in item.items():
            if method != "parameters":
                found = operation["responses"]
                assert {"400", "503"} <= found.keys(), (method, path)
