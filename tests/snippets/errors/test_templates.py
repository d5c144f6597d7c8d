"""The claims of the page `errors` about templates of error pages."""

from collections.abc import Callable
from types import ModuleType

import pytest
from flask import Flask, abort, render_template
from flask_login import LoginManager
from jinja2 import DictLoader

NAMES = {"html": True, "html.j2": False, "jinja": False, "txt": False}


@pytest.mark.parametrize("ending", NAMES)
def test_the_name_of_a_template_decides_whether_it_escapes(ending: str) -> None:
    """A template of an error page escapes if its name ends in .html."""
    name = f"error.{ending}"
    app = Flask("shop")
    app.jinja_loader = DictLoader({name: "{{ error.description }}"})
    app.add_url_rule("/gone", view_func=lambda: abort(404, "<b>"))
    app.register_error_handler(
        404, lambda error: (render_template(name, error=error), 404)
    )
    text = app.test_client().get("/gone").text
    assert text == ("&lt;b&gt;" if NAMES[ending] else "<b>")


@pytest.mark.parametrize("plain", [False, True])
def test_a_template_may_load_the_user(*, plain: bool) -> None:
    """render_template lets Flask-Login load the user, a bare template not."""
    loaded: list[str] = []
    app = Flask("shop")
    app.secret_key = "x" * 32
    app.jinja_loader = DictLoader({"500.html": "sorry"})
    LoginManager(app).user_loader(loaded.append)
    app.add_url_rule("/crash", view_func=lambda: str(1 // 0))

    @app.errorhandler(500)
    def sorry(_error: Exception) -> tuple[str, int]:
        if plain:
            return app.jinja_env.get_template("500.html").render(), 500
        return render_template("500.html"), 500

    client = app.test_client()
    with client.session_transaction() as session:
        session["_user_id"] = "7"
    assert client.get("/crash").text == "sorry"
    assert loaded == ([] if plain else ["7"])


def test_the_smallest_program_loads_no_user(
    load: Callable[[str], ModuleType],
) -> None:
    """An error page of the smallest program does not load the user."""
    loaded: list[str] = []
    app: Flask = load("errors/problems.py").app
    app.secret_key = "x" * 32
    LoginManager(app).user_loader(loaded.append)
    app.add_url_rule("/crash", view_func=lambda: str(1 // 0))
    client = app.test_client()
    with client.session_transaction() as session:
        session["_user_id"] = "7"
    for path, status in (("/books/ulysses", 404), ("/crash", 500)):
        assert client.get(path).status_code == status
    assert loaded == []
