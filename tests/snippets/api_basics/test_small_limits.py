"""The claims of `api-basics` about a small MAX_FORM_MEMORY_SIZE."""

import pytest

from tests.snippets.api_basics.forms import MULTIPART, client_with, multipart

READ_AT_ONCE = 64 * 1024
SMALL_FORMS: list[tuple[int, dict[str, str]]] = [
    (40, {"a": "x"}),
    (20_000, dict.fromkeys("abcd", "x" * 6000)),
]


@pytest.mark.parametrize(("limit", "form"), SMALL_FORMS)
def test_a_small_limit_refuses_small_fields(
    limit: int, form: dict[str, str]
) -> None:
    """A small MAX_FORM_MEMORY_SIZE refuses fields that are far below it."""
    assert max(len(text) for text in form.values()) < limit
    reply = client_with(limit).post("/", data=multipart(form), **MULTIPART)
    assert reply.status_code == 413
    reply = client_with(READ_AT_ONCE).post(
        "/", data=multipart(form), **MULTIPART
    )
    assert reply.json == {"fields": len(form), "files": 0}


#: Two files: in one the parser waits behind a line break for what follows.
LINES, NO_LINES = "a,b,c\r\n" * 60_000, "x" * 300_000


@pytest.mark.parametrize(
    ("limit", "text", "status"),
    [
        (READ_AT_ONCE, LINES, 413),
        (READ_AT_ONCE + 1, LINES, 413),
        (2 * READ_AT_ONCE, LINES, 200),
        (READ_AT_ONCE, NO_LINES, 200),
    ],
)
def test_a_small_limit_refuses_files(
    limit: int, text: str, status: int
) -> None:
    """A limit of 64 KiB refuses some files, depending on their bytes."""
    body = multipart({"file": text}, '; filename="lines.csv"')
    reply = client_with(limit).post("/", data=body, **MULTIPART)
    assert reply.status_code == status
