"""The claims of the page `jwt` about the settings of the notes."""

import secrets
from importlib import import_module

import pytest

from tests.snippets.jwt.calls import Load, Notebook, detail, use_cheap_hashes

TOO_SHORT = "^JWT_SECRET_KEY is no text of 32 bytes or more$"


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    use_cheap_hashes(monkeypatch)


@pytest.mark.corrects("S05")
@pytest.mark.parametrize(
    ("key", "fine"), [("k" * 31, False), ("k" * 32, True), ("é" * 16, True)]
)
def test_a_short_key_is_refused(load: Load, key: str, *, fine: bool) -> None:
    """The notes do not start with a key of less than 32 bytes."""
    if fine:
        assert Notebook(load, JWT_SECRET_KEY=key).app
        return
    with pytest.raises(RuntimeError, match=TOO_SHORT):
        Notebook(load, JWT_SECRET_KEY=key)


def test_a_key_of_digits_is_refused(
    load: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A key of digits alone would be read as a number: refused, too."""
    monkeypatch.setenv("FLASK_JWT_SECRET_KEY", "7" * 40)
    with pytest.raises(RuntimeError, match=TOO_SHORT):
        load("jwt/notes").create_app()


@pytest.mark.corrects("S05")
def test_the_key_comes_from_the_environment(
    load: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    """FLASK_JWT_SECRET_KEY is the key; without it one is made up."""
    made_up = load("jwt/notes").create_app().config["JWT_SECRET_KEY"]
    assert len(made_up) == 64
    again = load("jwt/notes").create_app().config["JWT_SECRET_KEY"]
    assert again != made_up
    key = secrets.token_hex()
    monkeypatch.setenv("FLASK_JWT_SECRET_KEY", key)
    assert load("jwt/notes").create_app().config["JWT_SECRET_KEY"] == key


@pytest.mark.parametrize(
    ("path", "status"), [("/nothing", 404), ("/logins", 405)]
)
def test_other_errors_are_problems_too(
    load: Load, path: str, status: int
) -> None:
    """Errors that have nothing to do with tokens are problems, too."""
    answer = Notebook(load).ask(f"GET {path}")
    assert answer.status_code == status
    assert detail(answer)
    assert answer.get_json()["title"] in answer.status.title()


def test_each_part_has_its_endpoints(load: Load) -> None:
    """The blueprints are called users, logins and notes."""
    rules = Notebook(load).app.url_map.iter_rules()
    assert {rule.endpoint for rule in rules} == {
        *("static", "users.invite", "users.register"),
        *("logins.log_in", "logins.refresh", "logins.log_out"),
        *("notes.list_notes", "notes.add_note"),
    }


def test_a_large_body_is_refused(load: Load) -> None:
    """A body of more than 16,384 bytes is a 413."""
    book = Notebook(load)
    assert book.app.config["MAX_CONTENT_LENGTH"] == 16_384
    assert book.app.config["RATELIMIT_STRATEGY"] == "moving-window"
    for length, status in ((16_000, 202), (17_000, 413)):
        body = {"email": "x" * length}
        answer = book.ask("POST /users/invitations", json=body)
        assert answer.status_code == status


def test_what_the_visit_prints(
    load: Load, capsys: pytest.CaptureFixture[str]
) -> None:
    """The visit ends with a login that a copied token has ended."""
    load("jwt/notes")
    import_module("notes.visit")
    (ann,) = import_module("notes.accounts").users.values()
    assert (ann.email, ann.notes) == ("ann@notes.example", ["Buy milk."])
    lines = capsys.readouterr().out.splitlines()
    del lines[9]
    assert [line[24:27] for line in lines] == [
        *("202", "201", "401", "200", "201", "401", "401", "200", "200"),
        *("401", "401"),
    ]
    assert lines[-2].endswith("401 This token was used before.")
    assert lines[-1].endswith("401 This login has ended.")
    assert lines[0].endswith("202")
