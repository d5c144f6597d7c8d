"""The mistakes of the page `migrations` in the views: how they fail."""

import pytest
from flask import Flask, render_template
from flask.testing import FlaskClient
from jinja2 import DictLoader
from sqlalchemy.exc import IntegrityError

from provenance.recording.counter_examples import CounterExamples
from tests.snippets.login.browser import close
from tests.snippets.migrations.tools import database, rows

LONG = "correct horse battery staple"
ADA = {"name": "ada", "password": LONG}
SCRIPT = "<script>alert(1)</script>"
FOLDER = "migrations/wrong"


def opened(wrong: CounterExamples, name: str) -> tuple[Flask, FlaskClient]:
    """A counter-example with its table."""
    module = wrong.load(f"{FOLDER}/{name}.py")
    with module.app.app_context():
        module.db.create_all()
    return module.app, module.app.test_client()


@pytest.mark.corrects("S26")
def test_a_plain_password_can_be_read(wrong: CounterExamples) -> None:
    """A column of plain passwords shows them to everyone who reads it."""
    app, client = opened(wrong, "plain_password")
    assert client.post("/members", json=ADA).status_code == 201
    with database(app) as engine:
        ((_, stored),) = rows(engine)
    assert stored == LONG
    wrong.answers(f"{FOLDER}/plain_password.py", f"The column has: {stored}")


@pytest.mark.corrects("S28", "H10")
def test_anyone_writes_and_a_duplicate_crashes(wrong: CounterExamples) -> None:
    """A stranger's form is accepted with 200; the same name again fails."""
    path = f"{FOLDER}/open_write.py"
    app, client = opened(wrong, "open_write")
    headers = {"Origin": "https://evil.example"}
    first = client.post("/members", data={"name": "ada"}, headers=headers)
    assert (first.status_code, first.text) == (200, "created")
    assert client.post("/members", data={"name": "ada"}).status_code == 500
    app.testing = True
    match = "UNIQUE constraint failed: members.name"
    with wrong.raises(path, IntegrityError, match=match):
        client.post("/members", data={"name": "ada"})
    close(app)


@pytest.mark.corrects("S27")
def test_a_name_becomes_part_of_the_page(wrong: CounterExamples) -> None:
    """A name in an HTML answer brings its script along."""
    path = f"{FOLDER}/echoed_name.py"
    client = wrong.load(path).app.test_client()
    response = client.post("/members", data={"name": SCRIPT})
    assert response.mimetype == "text/html"
    assert SCRIPT in response.text
    wrong.answers(path, f"{response.mimetype}: {response.text}")


def test_a_template_escapes_the_name() -> None:
    """A template whose name ends in .html escapes the name."""
    app = Flask(__name__)
    app.jinja_loader = DictLoader({"created.html": "{{ name }}"})
    with app.test_request_context():
        shown = render_template("created.html", name=SCRIPT)
    assert shown == "&lt;script&gt;alert(1)&lt;/script&gt;"
