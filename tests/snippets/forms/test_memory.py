"""The claims of the page `forms` about MAX_FORM_MEMORY_SIZE."""

import pytest
from flask import Flask, request

from tests.snippets.forms.posting import MULTIPART, multipart

CHUNK = 64 * 1024


def post(limit: int, body: bytes) -> int:
    """Post a multipart form to an application with that limit."""
    app = Flask("bare")
    app.config["MAX_FORM_MEMORY_SIZE"] = limit
    app.add_url_rule("/", view_func=lambda: str(request.form), methods=["POST"])
    client = app.test_client()
    return client.post("/", data=body, content_type=MULTIPART).status_code


@pytest.mark.parametrize(
    ("limit", "fields", "status"),
    [
        (40, {"a": "x"}, 413),
        (20_000, {"a": "x" * 6_000, "b": "x" * 6_000, "c": "x" * 6_000}, 200),
        (20_000, dict.fromkeys("abcd", "x" * 6_000), 413),
        (2 * CHUNK, {"a": "x" * 2 * CHUNK}, 200),
        (2 * CHUNK, {"a": "x" * (2 * CHUNK + 1)}, 413),
        (2 * CHUNK, dict.fromkeys("abcd", "x" * CHUNK), 200),
    ],
)
def test_the_limit_of_a_field_is_one_of_a_chunk(
    limit: int, fields: dict[str, str], status: int
) -> None:
    """Below 64 KiB the limit of a field is one of the whole form as well."""
    assert post(limit, multipart(None, **fields)) == status
