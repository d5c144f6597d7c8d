"""The claims of `blueprints` about the options of a registration."""

from pathlib import Path

import pytest
from flask import Blueprint, Flask, render_template
from jinja2 import TemplateNotFound


def purge_of(app: Flask, *words: str) -> str:
    """What a command prints."""
    return app.test_cli_runner().invoke(args=[*words, "purge"]).output


def with_command(**options: str | None) -> Blueprint:
    """A blueprint that brings a command."""
    users = Blueprint("users", __name__, **options)  # type: ignore[arg-type]
    users.cli.command("purge")(lambda: print("purged"))
    return users


def test_a_blueprint_brings_commands() -> None:
    """A command of a blueprint is called with its full name in front."""
    flat, nested, api = Flask("flat"), Flask("nested"), Blueprint("api", "api")
    flat.register_blueprint(with_command())
    api.register_blueprint(with_command())
    nested.register_blueprint(api)
    assert purge_of(flat, "users") == "purged\n"
    assert purge_of(nested, "api.users") == "purged\n"


def test_the_group_of_the_commands() -> None:
    """cli_group names the group of the commands; with None they have none."""
    named, bare = Flask("named"), Flask("bare")
    named.register_blueprint(with_command(), cli_group="people")
    bare.register_blueprint(with_command(cli_group="users"), cli_group=None)
    assert purge_of(named, "people") == purge_of(bare) == "purged\n"
    for app in (named, bare):
        assert "users" not in app.cli.commands


def test_default_arguments_of_the_registration_win() -> None:
    """url_defaults of the registration win over those of the constructor."""
    bp = Blueprint("bp", __name__, url_defaults={"a": "1", "b": "1"})
    bp.add_url_rule("/", "show", lambda a, b: a + b)
    app = Flask("shop")
    app.register_blueprint(bp, url_defaults={"b": "2"})
    assert app.test_client().get("/").text == "12"


def test_other_options_are_ignored(tmp_path: Path) -> None:
    """Options that only the constructor knows are accepted and ignored."""
    (tmp_path / "page.html").write_text("found")
    found, lost = Flask("found"), Flask("lost")
    folder = str(tmp_path)
    found.register_blueprint(Blueprint("a", "a", template_folder=folder))
    lost.register_blueprint(Blueprint("a", "a"), template_folder=folder)
    with found.app_context():
        assert render_template("page.html") == "found"
    with lost.app_context(), pytest.raises(TemplateNotFound):
        render_template("page.html")
