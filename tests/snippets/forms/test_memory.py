"""The claims of the page `forms` about MAX_FORM_MEMORY_SIZE."""

from io import BytesIO
from random import Random

import pytest
from flask import Flask, Request, request

from tests.snippets.forms.posting import MULTIPART, multipart

CHUNK = 64 * 1024


class InMemory(Request):
    """A request that keeps files in memory: none is left open by a 413."""

    def _get_file_stream(self, *_given: object, **_named: object) -> BytesIO:
        return BytesIO()


def post(limit: int, body: bytes) -> int:
    """Post a multipart form to an application with that limit."""
    app = Flask("bare")
    app.request_class = InMemory
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


def test_a_small_limit_refuses_files_by_their_content() -> None:
    """With 64 KiB it depends on the content of a file whether it passes."""
    files = [Random(seed).randbytes(2 * CHUNK) for seed in range(20)]  # noqa: S311
    assert {post(CHUNK, multipart(file)) for file in files} == {200, 413}
    lines = b"\n" * 5 * CHUNK
    assert post(CHUNK, multipart(b"x" * 5 * CHUNK)) == 200
    assert post(CHUNK, multipart(lines)) == 413
    assert {post(2 * CHUNK, multipart(file)) for file in [*files, lines]} == {
        200
    }
