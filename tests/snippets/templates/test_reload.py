"""The claims of the page `templates` about files that are edited."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask
from flask.cli import ScriptInfo

from tests.snippets.templates.rendering import render


def write(folder: Path, version: int, **texts: str) -> None:
    """Write a version of templates, each version with a later date."""
    for name, text in (texts or {"page": "{}"}).items():
        file = folder / f"{name}.html"
        file.write_text(text.format(version))
        os.utime(file, (version * 1000, version * 1000))


def after_an_edit(folder: Path, set_up: Callable[[Flask], object]) -> str:
    """What is rendered after an edit, once the page has been rendered."""
    app = Flask("shop", template_folder=folder)
    set_up(app)
    write(folder, 1)
    assert render({}, app=app) == "1"
    write(folder, 2)
    return render({}, app=app)


def add_filter(app: Flask) -> None:
    """Make the environment of Jinja, as registering a filter does."""
    app.template_filter("shout")(str.upper)


@pytest.mark.parametrize(
    ("settings", "seen"),
    [({}, "1"), ({"TEMPLATES_AUTO_RELOAD": True}, "2"), ({"DEBUG": True}, "2")],
    ids=["default", "setting", "debug"],
)
def test_an_edited_template(
    tmp_path: Path, settings: dict[str, bool], seen: str
) -> None:
    """An edit shows with TEMPLATES_AUTO_RELOAD or debug mode, else not."""
    found = after_an_edit(tmp_path, lambda app: app.config.update(settings))
    assert found == seen


def late_debug(app: Flask) -> None:
    """Switch debug mode on behind the first filter."""
    add_filter(app)
    app.debug = True


@pytest.mark.parametrize(
    ("set_up", "command", "seen"),
    [
        (lambda app: app.config.update(DEBUG=True), "", "1"),
        (late_debug, "", "1"),
        (lambda app: setattr(app.jinja_env, "auto_reload", True), "", "1"),
        (add_filter, "--debug", "2"),
        (lambda app: app.config.update(TEMPLATES_AUTO_RELOAD=True), "", "2"),
    ],
    ids=["setting", "attribute", "environment", "command", "auto-reload"],
)
def test_flask_run_decides_about_debug_mode(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    set_up: Callable[[Flask], object],
    command: str,
    seen: str,
) -> None:
    """The command sets back what a program says about debug mode."""
    # This is how the option gets from the command to the application.
    monkeypatch.setenv("FLASK_DEBUG", "1" if command else "0")

    def load(app: Flask) -> None:
        set_up(app)
        ScriptInfo(create_app=lambda: app).load_app()

    assert after_an_edit(tmp_path, load) == seen


@pytest.mark.parametrize(("late", "seen"), [(False, "2"), (True, "1")])
def test_a_setting_behind_the_first_filter(
    tmp_path: Path, *, late: bool, seen: str
) -> None:
    """TEMPLATES_AUTO_RELOAD counts in front of the first filter only."""

    def set_up(app: Flask) -> None:
        if late:
            add_filter(app)
        app.config["TEMPLATES_AUTO_RELOAD"] = True
        add_filter(app)

    assert after_an_edit(tmp_path, set_up) == seen


def test_old_and_new_templates_in_one_page(tmp_path: Path) -> None:
    """Files replaced below a running program mix with those it has read."""
    child = "{{% extends 'base.html' %}}{{% block b %}}{}{{% endblock %}}"
    texts = {
        "base": "base {} {{% block b %}}{{% endblock %}}",
        "first": child.replace("{}", "first {}"),
        "second": child.replace("{}", "second {}"),
    }
    app = Flask("shop", template_folder=tmp_path)
    write(tmp_path, 1, **texts)
    assert render({}, "first.html", app) == "base 1 first 1"
    write(tmp_path, 2, **texts)
    assert render({}, "first.html", app) == "base 1 first 1"
    assert render({}, "second.html", app) == "base 1 second 2"
