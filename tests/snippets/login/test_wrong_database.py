"""The mistakes of the page `login` in the database: how they fail."""

import secrets

import pytest
from sqlalchemy.exc import IntegrityError, LegacyAPIWarning

from provenance.recording.counter_examples import CounterExamples
from tests.snippets.login.browser import close

FOLDER = "login/wrong"
ADA = {"name": "ada"}


@pytest.mark.corrects("S41", "H13")
def test_a_duplicate_is_a_crash(wrong: CounterExamples) -> None:
    """A second registration of one name raises IntegrityError: a 500."""
    path = f"{FOLDER}/duplicate.py"
    module = wrong.load(path)
    with module.app.app_context():
        module.db.create_all()
    client = module.app.test_client()
    assert client.post("/register", data=ADA).text == "registered"
    assert client.post("/register", data=ADA).status_code == 500
    module.app.testing = True
    match = "UNIQUE constraint failed: users.name"
    with wrong.raises(path, IntegrityError, match=match):
        client.post("/register", data=ADA)
    close(module.app)


@pytest.mark.corrects("D06")
def test_query_get_is_legacy(wrong: CounterExamples) -> None:
    """Query.get warns; as an error, the warning fails the request."""
    path = f"{FOLDER}/legacy_get.py"
    app = wrong.load(path).app
    app.secret_key = secrets.token_hex()
    client = app.test_client()
    with client.session_transaction() as stored:
        stored["_user_id"] = "1"
    app.testing = True
    match = r"The Query.get\(\) method is considered legacy"
    with wrong.raises(path, LegacyAPIWarning, match=match):
        client.get("/")
    close(app)
