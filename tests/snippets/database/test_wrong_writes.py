"""The mistakes of the topic `database` in writes: how they fail."""

import pytest
from flask import render_template_string
from sqlalchemy.exc import IntegrityError, PendingRollbackError

from provenance.recording.counter_examples import CounterExamples
from tests.snippets.database.apps import opened

FOLDER = "database/wrong"
ADA = {"name": "ada"}


@pytest.mark.corrects("S23")
def test_a_password_in_the_table(wrong: CounterExamples) -> None:
    """Whoever reads the table, or a copy of it, has all passwords."""
    path = f"{FOLDER}/plain_password.py"
    module = wrong.load(path)
    with opened(module) as app:
        form = {**ADA, "password": "six brown foxes"}
        assert app.test_client().post("/users", data=form).status_code == 201
        with app.app_context():
            rows = module.db.session.execute(
                module.db.select(module.User.name, module.User.password)
            ).all()
    assert rows == [("ada", "six brown foxes")]
    wrong.answers(path, f"a dump of the table reads {rows[0]!r}")


@pytest.mark.corrects("S24")
def test_a_name_that_is_run(wrong: CounterExamples) -> None:
    """A name put into HTML by an f-string is run by the browser."""
    path = f"{FOLDER}/echo.py"
    module = wrong.load(path)
    with opened(module) as app:
        form = {"name": "<script>alert(1)</script>"}
        answer = app.test_client().post("/users", data=form)
    assert answer.mimetype == "text/html"
    assert "<script>alert(1)</script>" in answer.text
    with app.app_context():
        page = render_template_string("<p>{{ name }}</p>", **form)
    assert page == "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"
    wrong.answers(path, f"answers, as HTML, {answer.text}")


@pytest.mark.corrects("S25")
def test_a_stranger_writes(wrong: CounterExamples) -> None:
    """Without a check of who asks, any page of the web can send the form."""
    path = f"{FOLDER}/open_write.py"
    module = wrong.load(path)
    with opened(module) as app:
        with app.app_context():
            module.db.session.add(module.User(name="ada"))
            module.db.session.commit()
        answer = app.test_client().post(
            "/users/1",
            data={"name": "owned"},
            headers={"Origin": "https://evil.example"},
        )
    assert (answer.status_code, answer.json) == (200, {"name": "owned"})
    said = f"{answer.status_code} {answer.text.strip()}"
    wrong.answers(
        path, f"POST /users/1 (Origin: https://evil.example) -> {said}"
    )


@pytest.mark.corrects("H09")
def test_a_duplicate_is_a_crash(wrong: CounterExamples) -> None:
    """Uncaught, a repeated unique value is a 500."""
    path = f"{FOLDER}/duplicate.py"
    module = wrong.load(path)
    with opened(module) as app:
        client = app.test_client()
        assert client.post("/users", json=ADA).status_code == 201
        assert client.post("/users", json=ADA).status_code == 500
        app.testing = True
        match = "UNIQUE constraint failed: users.name"
        with wrong.raises(path, IntegrityError, match=match):
            client.post("/users", json=ADA)


def test_a_value_is_missing(wrong: CounterExamples) -> None:
    """A value that is missing is an IntegrityError, like a repeated one."""
    module = wrong.load(f"{FOLDER}/duplicate.py")
    with opened(module) as app:
        app.testing = True
        with pytest.raises(IntegrityError, match=r"NOT NULL .* users\.name"):
            app.test_client().post("/users", json={"name": None})


@pytest.mark.corrects("H09")
def test_no_rollback(wrong: CounterExamples) -> None:
    """Without rollback the next query fails, and quotes the first error."""
    path = f"{FOLDER}/no_rollback.py"
    module = wrong.load(path)
    with opened(module) as app:
        client = app.test_client()
        client.post("/users", json=ADA)
        assert client.post("/users", json=ADA).status_code == 500
        assert client.post("/users", json={"name": "bob"}).status_code == 201
        app.testing = True
        match = "(?s)previous exception during flush.*UNIQUE constraint failed"
        with wrong.raises(path, PendingRollbackError, match=match):
            client.post("/users", json=ADA)
