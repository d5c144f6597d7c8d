"""The mistakes of the page `jwt`: each program fails as the page says."""

import base64
import collections
import json

import flask
import jwt
import pytest
from flask_jwt_extended import create_access_token
from jwt import InsecureKeyLengthWarning

from provenance.recording.counter_examples import CounterExamples
from tests.snippets.jwt.calls import bearer, told

FOLDER = "jwt/wrong"


@pytest.mark.corrects("W26")
def test_a_token_hides_nothing(wrong: CounterExamples) -> None:
    """What is in a token can be read without the key."""
    path = f"{FOLDER}/secret_in_payload.py"
    answer = wrong.load(path).app.test_client().post("/orders")
    payload = answer.get_json()["token"].split(".")[1]
    read = json.loads(base64.urlsafe_b64decode(payload + "=="))
    assert read["card"] == "4111 1111 1111 1111"
    wrong.answers(path, f"base64 -> card: {read['card']}")


@pytest.mark.corrects("W27")
def test_a_logout_without_state_ends_nothing(wrong: CounterExamples) -> None:
    """After a logout of which the server keeps nothing the token counts."""
    path = f"{FOLDER}/logout_on_client.py"
    client = wrong.load(path).app.test_client()
    headers = bearer(client.post("/login").get_json()["token"])
    assert client.get("/me").status_code == 401
    done = client.post("/logout", headers=headers)
    copy = client.get("/me", headers=headers)
    assert (done.status_code, copy.status_code) == (200, 200)
    wrong.answers(path, told(done, copy))


@pytest.mark.corrects("W28")
def test_a_token_opens_no_other_origin(wrong: CounterExamples) -> None:
    """The preflight gets no Access-Control header, so the browser stops."""
    path = f"{FOLDER}/no_cors.py"
    app = wrong.load(path).app
    client = app.test_client()
    with app.app_context():
        token = create_access_token("ann")
    assert client.get("/me", headers=bearer(token)).json == {"name": "ann"}
    headers = {
        "Origin": "https://shop.example",
        "Access-Control-Request-Method": "GET",
        "Access-Control-Request-Headers": "authorization",
    }
    answer = client.options("/me", headers=headers)
    found = [
        name
        for name in answer.headers.keys()  # noqa: SIM118 (pairs)
        if name.startswith("Access-Control-")
    ]
    assert (answer.status_code, found) == (200, [])
    wrong.answers(path, f"{told(answer)}, Access-Control headers: {len(found)}")


@pytest.mark.corrects("W29")
def test_an_open_cookie_is_stolen_and_ridden(wrong: CounterExamples) -> None:
    """A cookie without HttpOnly is read by scripts; alone it also orders."""
    path = f"{FOLDER}/open_cookie.py"
    client = wrong.load(path).app.test_client()
    assert client.post("/orders").status_code == 401
    client.post("/login")
    cookie = client.get_cookie("access_token_cookie")
    assert cookie
    assert (cookie.http_only, cookie.secure, cookie.same_site) == (
        *(False, False),
        None,
    )
    answer = client.post("/orders")
    assert answer.status_code == 200
    wrong.answers(path, f"HttpOnly: {cookie.http_only}; {told(answer)}")


@pytest.mark.corrects("W30", "W31", "W32", "W33", "D03")
def test_flask_jwt_is_not_there(wrong: CounterExamples) -> None:
    """The import of the old package fails."""
    path = f"{FOLDER}/old_package.py"
    with wrong.raises(path, ModuleNotFoundError, match="'flask_jwt'"):
        wrong.load(path)


@pytest.mark.corrects("W30", "D03")
def test_collections_has_no_mapping() -> None:
    """Python has no collections.Mapping, which the PyJWT of 2015 imports."""
    assert not hasattr(collections, "Mapping")


@pytest.mark.corrects("W30", "D03")
def test_flask_has_no_context_stack() -> None:
    """Flask has no _request_ctx_stack, which Flask-JWT imports."""
    assert not hasattr(flask, "_request_ctx_stack")


@pytest.mark.corrects("S04")
def test_stored_passwords_are_readable(wrong: CounterExamples) -> None:
    """Whoever reads the store has the passwords."""
    path = f"{FOLDER}/plain_passwords.py"
    module = wrong.load(path)
    module.app.config["JWT_SECRET_KEY"] = "k" * 32
    client = module.app.test_client()
    ann = {"name": "ann", "password": "correct horse"}
    assert client.post("/register", json=ann).status_code == 201
    assert client.post("/login", json=ann).status_code == 200
    assert client.post("/login", json=ann | {"password": ""}).status_code == 422
    wrong.answers(path, f"USERS -> {module.USERS}")
    assert module.USERS == {"ann": "correct horse"}


@pytest.mark.corrects("S05")
def test_whoever_reads_the_key_is_everybody(wrong: CounterExamples) -> None:
    """With a key from the source a token for any user is made; PyJWT warns."""
    path = f"{FOLDER}/short_key.py"
    client = wrong.load(path).app.test_client()
    claims = {"sub": "admin"}
    with pytest.warns(InsecureKeyLengthWarning, match="11 bytes long") as seen:
        token = jwt.encode(claims, "my-shop-key", algorithm="HS256")
    with pytest.warns(InsecureKeyLengthWarning, match="11 bytes long"):
        answer = client.get("/me", headers=bearer(token))
    assert answer.json == {"name": "admin"}
    name = seen[0].category.__name__
    wrong.answers(path, f"{told(answer)} {answer.json['name']}; {name}")


@pytest.mark.corrects("S06")
def test_a_token_without_an_end(wrong: CounterExamples) -> None:
    """A token without exp has no end, and is taken."""
    path = f"{FOLDER}/no_end.py"
    module = wrong.load(path)
    client = module.app.test_client()
    token = client.post("/login").get_json()["token"]
    claims = jwt.decode(token, module.KEY, algorithms=["HS256"])
    answer = client.get("/me", headers=bearer(token))
    assert "exp" not in claims
    assert answer.json == {"name": "ann"}
    wrong.answers(path, f"claims: {claims}; {told(answer)}")


@pytest.mark.corrects("S07", "H05")
def test_nobody_registers_and_logs_in(wrong: CounterExamples) -> None:
    """{} registers nobody, who then gets a token; a list is a 500."""
    path = f"{FOLDER}/null_user.py"
    module = wrong.load(path)
    client = module.app.test_client()
    ann = {"name": "ann", "password": "x"}
    assert client.post("/login", json=ann).status_code == 422
    made, token = (
        client.post("/register", json={}),
        client.post("/login", json={}),
    )
    assert module.USERS == {None: None}
    crash = client.post("/register", json=[])
    assert [a.status_code for a in (made, token, crash)] == [200, 200, 500]
    assert set(token.get_json()) == {"token"}
    wrong.answers(path, f"{{}}: {told(made, token)}; []: {told(crash)}")


@pytest.mark.corrects("S08")
def test_the_status_tells_who_has_an_account(wrong: CounterExamples) -> None:
    """A 409 says that this address has an account."""
    path = f"{FOLDER}/taken_name.py"
    client = wrong.load(path).app.test_client()
    known, unknown = (
        client.post("/register", json={"address": f"{name}@clinic.example"})
        for name in ("ann", "bob")
    )
    assert (known.status_code, unknown.status_code) == (409, 201)
    wrong.answers(
        path, f"ann@ -> {known.status_code}, bob@ -> {unknown.status_code}"
    )
