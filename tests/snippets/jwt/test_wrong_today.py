"""The traps of today on the pages of `jwt`: how each program fails."""

from datetime import UTC, datetime, timedelta

import jwt
import pytest
from flask_jwt_extended import create_access_token

from provenance.recording.counter_examples import CounterExamples
from tests.snippets.jwt.calls import bearer, claims_of, told

FOLDER = "jwt/wrong"


def test_a_number_as_identity(wrong: CounterExamples) -> None:
    """A token for the user 7 is made, and refused with a 422."""
    path = f"{FOLDER}/number_as_identity.py"
    app = wrong.load(path).app
    client = app.test_client()
    with app.app_context():
        token = create_access_token("7")
    assert client.get("/me", headers=bearer(token)).json == {"name": "ann"}
    made = client.post("/login")
    answer = client.get("/me", headers=bearer(made.get_json()["token"]))
    assert (made.status_code, answer.status_code) == (200, 422)
    assert answer.json == {"msg": "Subject must be a string"}
    wrong.answers(path, f"{told(made, answer)} {answer.get_json()['msg']}")


def test_a_decorator_above_the_route(wrong: CounterExamples) -> None:
    """jwt_required above the route guards nothing."""
    path = f"{FOLDER}/decorator_on_top.py"
    answer = wrong.load(path).app.test_client().get("/salaries")
    assert (answer.status_code, answer.json) == (200, {"ann": 70_000})
    wrong.answers(path, f"{told(answer)} {answer.json}")


def test_a_decorator_without_parentheses(wrong: CounterExamples) -> None:
    """jwt_required without parentheses: a GET is a 500, two do not start."""
    path = f"{FOLDER}/no_parentheses.py"
    module = wrong.load(path)
    app = module.app
    with pytest.raises(AssertionError, match=r": wrapper$"):
        app.get("/names")(module.jwt_required(lambda: "ann"))
    assert app.test_client().get("/salaries").status_code == 500
    app.testing = True
    with wrong.raises(
        path, TypeError, match="argument: 'fn'", blame="@jwt_required"
    ):
        app.test_client().get("/salaries")


def test_a_link_is_an_access_token(wrong: CounterExamples) -> None:
    """A token of another purpose, with the same key, opens the API."""
    path = f"{FOLDER}/shared_key.py"
    module = wrong.load(path)
    with module.app.app_context():
        link = module.unsubscribe_link("ann")
    token = link.partition("=")[2]
    claims = claims_of(token)
    left = datetime.fromtimestamp(claims["exp"], UTC) - datetime.now(UTC)
    assert timedelta(days=29) < left < timedelta(days=30)
    answer = module.app.test_client().get("/me", headers=bearer(token))
    assert answer.json == {"name": "ann"}
    wrong.answers(path, f"{told(answer)} {answer.json}")


def test_a_signature_that_nobody_checks(wrong: CounterExamples) -> None:
    """With verify_signature off a token that anybody made is taken."""
    path = f"{FOLDER}/unverified.py"
    token = jwt.encode({"sub": "admin"}, "any key of 32 bytes or more will do")
    client = wrong.load(path).app.test_client()
    answer = client.get("/me", headers=bearer(token))
    assert answer.json == {"name": "admin"}
    wrong.answers(path, f"{told(answer)} {answer.json}")
