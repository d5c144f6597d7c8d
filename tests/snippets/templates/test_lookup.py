"""The claims of the page `templates` about where templates are looked up."""

import logging
import sys
from importlib import import_module
from pathlib import Path

import pytest
from flask import Blueprint, Flask, render_template
from jinja2 import TemplateNotFound

from tests.snippets.templates.rendering import render


def write(folder: Path, name: str, text: str) -> None:
    """Write a template below a folder."""
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)


def make_parts(folder: Path, *, of_app: bool) -> Flask:
    """Make an application with two blueprints, each with a page.html."""
    app = Flask("shop", template_folder=folder / "app")
    if of_app:
        write(folder, "app/page.html", "app")
    for name in ("first", "second"):
        write(folder, f"{name}/page.html", name)
        write(folder, f"{name}/{name}.html", f"{name} alone")
        part = Blueprint(name, __name__, template_folder=folder / name)
        part.add_url_rule(
            f"/{name}", "view", lambda: render_template("page.html")
        )
        app.register_blueprint(part)
    return app


@pytest.mark.parametrize(("of_app", "found"), [(True, "app"), (False, "first")])
def test_the_application_comes_first(
    tmp_path: Path, *, of_app: bool, found: str
) -> None:
    """The application's folder comes first, then the blueprints in order."""
    app = make_parts(tmp_path, of_app=of_app)
    for name in ("first", "second"):
        assert app.test_client().get(f"/{name}").text == found
    with app.app_context():
        assert render_template("second.html") == "second alone"


def test_the_folder_is_called_templates(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Beside the module lies templates, unless template_folder says else."""
    write(tmp_path, "templates/page.html", "here")
    write(tmp_path, "views/page.html", "there")
    write(tmp_path, "shop_of_a_test.py", "")
    monkeypatch.syspath_prepend(tmp_path)
    name = import_module("shop_of_a_test").__name__
    monkeypatch.delitem(sys.modules, name)
    assert render({}, app=Flask(name)) == "here"
    assert render({}, app=Flask(name, template_folder="views")) == "there"


@pytest.mark.parametrize(
    "page",
    [
        "{% extends 'F/base.html' %}",
        "{% include 'F/base.html' %}",
        "{% from 'F/base.html' import m %}{{ m() }}",
    ],
)
def test_a_name_begins_at_the_folder(page: str) -> None:
    """In extends, from and include a name begins at the folder of templates."""
    base = "{% macro m() %}base{% endmacro %}{{ m() }}"
    templates = {"shop/base.html": base}
    templates["shop/page.html"] = page.replace("F", "shop")
    assert render(templates, "shop/page.html") == "base"
    templates["shop/page.html"] = page.replace("F/", "")
    with pytest.raises(TemplateNotFound, match=r"base\.html"):
        render(templates, "shop/page.html")


@pytest.mark.parametrize(
    "name", ["../secret.html", "shop/../shop/page.html", "shop\\page.html"]
)
def test_a_name_has_slashes_and_stays_below_the_folder(
    tmp_path: Path, name: str
) -> None:
    """A name with ../ or a backslash is not found."""
    write(tmp_path, "secret.html", "secret")
    write(tmp_path, "templates/shop/page.html", "page")
    app = Flask("shop", root_path=str(tmp_path))
    assert render({}, "shop/page.html", app) == "page"
    with pytest.raises(TemplateNotFound):
        render({}, name, app)


@pytest.mark.parametrize("debug", [False, True])
def test_flask_says_where_it_looked(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, *, debug: bool
) -> None:
    """EXPLAIN_TEMPLATE_LOADING logs each folder, as INFO: in debug mode."""
    # Debug mode of another application of this name stays in its logger.
    caplog.set_level(logging.NOTSET, logger="shop")
    app = make_parts(tmp_path, of_app=False)
    app.config.update(EXPLAIN_TEMPLATE_LOADING=True, DEBUG=debug)
    with app.app_context():
        render_template("second.html")
    for name in ("app", "first", "second"):
        assert (str(tmp_path / name) in caplog.text) is debug
    assert {record.levelname for record in caplog.records} <= {"INFO"}
