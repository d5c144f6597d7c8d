"""The claims of the page `jwt` about bodies that hold something else."""

import pytest

from tests.snippets.jwt.calls import PASSWORD, Notebook, detail

ANN = "ann@notes.example"
BOB = "bob@notes.example"


@pytest.mark.corrects("S07", "H05")
@pytest.mark.parametrize("path", ["/users", "/logins", "/users/invitations"])
@pytest.mark.parametrize(
    "body",
    [
        {},
        [],
        None,
        "x",
        {"code": None, "email": None},
        {"code": 1, "email": []},
        {"code": " ", "email": " "},
        {"code": "\ud800", "email": "\ud800"},
    ],
)
def test_a_body_without_texts_is_a_422(
    book: Notebook, path: str, body: object
) -> None:
    """JSON that is no object, or whose texts are none, is a 422."""
    answer = book.client.post(
        path, data=book.app.json.dumps(body), content_type="application/json"
    )
    assert answer.status_code == 422
    names = ("code",) if path == "/users" else ("email", "password")
    assert detail(answer) in [f"{name} has to be a text." for name in names]


@pytest.mark.parametrize("path", ["/users", "/logins", "/users/invitations"])
def test_brackets_without_end_are_no_500(book: Notebook, path: str) -> None:
    """Brackets that are nested too deeply are no object, either: a 422."""
    body = ("[" * 8000 + "]" * 8000).encode()
    answer = book.client.post(path, data=body, content_type="application/json")
    assert answer.status_code == 422
    assert detail(answer).endswith(" has to be a text.")


def test_half_a_character_is_no_password(book: Notebook) -> None:
    """Half a surrogate pair is a 422, at the login and with a good code."""
    half = "\ud800" * 15
    code = book.invite(BOB)
    for what, body in (
        ("POST /logins", {"email": ANN, "password": half}),
        ("POST /users", {"code": code, "password": half}),
    ):
        answer = book.ask(what, json=body)
        assert answer.status_code == 422
        assert detail(answer) == "password has to be a text."
    body = {"code": code, "password": PASSWORD}
    assert book.ask("POST /users", json=body).status_code == 201
