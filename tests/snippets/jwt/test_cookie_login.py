"""The claims of the page `jwt` about the login that sets cookies."""

from importlib import import_module
from types import ModuleType

import pytest

from tests.snippets.jwt.calls import PASSWORD, Load, use_cheap_hashes

ANN = {"name": "ann", "password": PASSWORD}


@pytest.mark.parametrize(
    "body",
    [
        *({}, [], None, {"name": "ann"}, {"name": 1, "password": PASSWORD}),
        {"name": "ann", "password": "wrong"},
        {"name": "ann", "password": "\ud800"},
        {"name": "bob", "password": PASSWORD},
    ],
)
def test_a_failed_login_is_a_422(cookies: ModuleType, body: object) -> None:
    """A login without texts, or with a wrong password, is a 422."""
    answer = cookies.app.test_client().post(
        "/login",
        data=cookies.app.json.dumps(body),
        content_type="application/json",
    )
    assert answer.status_code == 422
    assert "Set-Cookie" not in answer.headers
    texts = isinstance(body, dict) and len(body) == 2 and body["name"] != 1
    wanted = "name and password have to be texts."
    told = "Wrong name or password." if texts else wanted
    assert f"<p>{told}</p>" in answer.text


def test_half_a_character_fits_no_hash(cookies: ModuleType) -> None:
    """Half a surrogate pair is a wrong password, and no error."""
    assert cookies.app
    check = import_module("cookies.access").is_password
    assert (check("ann", PASSWORD), check("ann", "\ud800")) == (True, False)


@pytest.mark.parametrize(
    ("body", "status"), [("[" * 8000 + "]" * 8000, 422), ('"' * 17_000, 413)]
)
def test_a_body_against_the_program(
    cookies: ModuleType, body: str, status: int
) -> None:
    """Brackets without end are a 422, and more than 16,384 bytes a 413."""
    assert cookies.app.config["MAX_CONTENT_LENGTH"] == 16_384
    answer = cookies.app.test_client().post(
        "/login", data=body, content_type="application/json"
    )
    assert answer.status_code == status


def test_a_form_of_another_site_cannot_log_in(cookies: ModuleType) -> None:
    """A login that is no JSON, as a form sends it, is a 415."""
    client = cookies.app.test_client()
    text = cookies.app.json.dumps(ANN)
    for body, kind in ((ANN, None), (text, "text/plain")):
        answer = client.post("/login", data=body, content_type=kind)
        assert answer.status_code == 415


def test_logins_are_limited(
    load: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The eleventh login of a minute is a 429."""
    use_cheap_hashes(monkeypatch)
    client = load("jwt/cookies").app.test_client()
    answers = [client.post("/login", json={}) for _ in range(11)]
    assert [a.status_code for a in answers] == [422] * 10 + [429]
