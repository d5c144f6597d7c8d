"""The claims of the page `jwt` in the answers to further questions."""

import base64
import json
import secrets
from datetime import UTC, datetime, timedelta

import jwt
import pytest
from flask import Flask, Response, jsonify, session
from flask_jwt_extended import jwt_required, set_access_cookies

from tests.snippets.jwt.bare import KEY, get, make_app, tokens
from tests.snippets.jwt.calls import Load, Notebook, use_cheap_hashes


@pytest.mark.parametrize("claim", ["iat", "nbf"])
def test_a_start_in_the_future_is_refused(claim: str) -> None:
    """A token whose iat or nbf is in the future is refused."""
    for minutes, fine in ((-1, True), (5, False)):
        start = datetime.now(UTC) + timedelta(minutes=minutes)
        token = jwt.encode({claim: start}, KEY, algorithm="HS256")
        if fine:
            assert jwt.decode(token, KEY, algorithms=["HS256"])
            continue
        with pytest.raises(jwt.ImmatureSignatureError):
            jwt.decode(token, KEY, algorithms=["HS256"])


def test_one_exception_covers_the_refusals(
    load: Load, capsys: pytest.CaptureFixture[str]
) -> None:
    """What the program prints of refusals are InvalidTokenErrors."""
    module = load("jwt/signed.py")
    lines = capsys.readouterr().out.splitlines()
    names = [line[15:].partition(":")[0] for line in lines[2:]]
    assert len(names) == 6
    for name in names:
        assert issubclass(getattr(jwt, name), jwt.InvalidTokenError)
    with pytest.raises(jwt.InvalidTokenError):
        module.user_of("ann")


def test_a_session_is_signed_and_readable_too() -> None:
    """Flask's session cookie is read without the key."""
    app = Flask("shop")
    app.secret_key = secrets.token_hex()

    @app.get("/")
    def index() -> str:
        session["user"] = "ann"
        return ""

    client = app.test_client()
    client.get("/")
    cookie = client.get_cookie("session")
    assert cookie
    payload = cookie.value.split(".")[0]
    padded = payload + "=" * (-len(payload) % 4)
    assert json.loads(base64.urlsafe_b64decode(padded)) == {"user": "ann"}


def test_a_key_that_checks_also_signs() -> None:
    """With HS256, who can check a token can make one."""
    token = jwt.encode({"sub": "ann"}, KEY, algorithm="HS256")
    assert jwt.decode(token, KEY, algorithms=["HS256"]) == {"sub": "ann"}
    other = jwt.encode({"sub": "bob"}, KEY, algorithm="HS256")
    assert jwt.decode(other, KEY, algorithms=["HS256"]) == {"sub": "bob"}


def test_the_default_cookies() -> None:
    """By default the cookies have neither Secure nor SameSite."""
    app = make_app(JWT_TOKEN_LOCATION=["cookies"])
    access, _ = tokens(app)

    @app.get("/login")
    def log_in() -> Response:
        answer = jsonify()
        set_access_cookies(answer, access)
        return answer

    client = app.test_client()
    client.get("/login")
    for name in ("access_token_cookie", "csrf_access_token"):
        cookie = client.get_cookie(name)
        assert cookie
        assert (cookie.secure, cookie.same_site) == (False, None)


def test_a_restart_forgets_all(
    load: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a restart there are no users, codes and logins."""
    use_cheap_hashes(monkeypatch)
    book = Notebook(load)
    book.register()
    book.log_in()
    book.invite("bob@notes.example")
    names = [("accounts", "users"), ("users", "codes"), ("tokens", "newest")]
    full = [getattr(book.part(part), name) for part, name in names]
    assert [len(found) for found in full] == [1, 1, 1]
    book = Notebook(load)
    empty = [getattr(book.part(part), name) for part, name in names]
    assert [len(found) for found in empty] == [0, 0, 0]


def test_a_guess_needs_no_server() -> None:
    """A key is tried against a token without asking anybody."""
    with pytest.warns(UserWarning, match="11 bytes"):
        token = jwt.encode({"sub": "ann"}, "my-shop-key", algorithm="HS256")
    found = []
    for guess in ("my-own-keys", "my-shop-key"):
        try:
            with pytest.warns(UserWarning, match="11 bytes"):
                jwt.decode(token, guess, algorithms=["HS256"])
        except jwt.InvalidSignatureError:
            continue
        found.append(guess)
    assert found == ["my-shop-key"]


def test_the_number_as_a_text_is_fine() -> None:
    """A token for the text "7" is taken."""
    token = jwt.encode({"sub": str(7)}, KEY, algorithm="HS256")
    assert get(make_app(), "/me", f"Bearer {token}")[0] == 200


def test_the_subject_may_stay_unchecked() -> None:
    """With JWT_VERIFY_SUB = False a number is taken, but no expired token."""
    app = make_app(JWT_VERIFY_SUB=False)
    token = jwt.encode({"sub": 7}, KEY, algorithm="HS256")
    assert get(app, "/me", f"Bearer {token}")[0] == 200
    ended = jwt.encode({"sub": 7, "exp": 1}, KEY, algorithm="HS256")
    assert get(app, "/me", f"Bearer {ended}")[0] == 401


def test_the_route_goes_on_top() -> None:
    """With the route above jwt_required() a view wants a token."""
    app = make_app()

    @app.get("/salaries")
    @jwt_required()
    def list_salaries() -> str:
        return "70,000"

    answer = app.test_client().get("/salaries")
    assert answer.status_code == 401
    access, _ = tokens(app)
    assert get(app, "/salaries", f"Bearer {access}")[0] == 200
