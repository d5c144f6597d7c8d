"""The claims of `blueprints` about template folders and static files."""

from pathlib import Path

import pytest
from flask import Blueprint, Flask, render_template

from provenance.recording.counter_examples import CounterExamples

FOLDER = "blueprints/wrong"


def test_the_first_blueprint_with_a_template_wins(
    wrong: CounterExamples,
) -> None:
    """A template name is looked up in the first blueprint first."""
    path = f"{FOLDER}/same_template/__init__.py"
    client = wrong.load(f"{FOLDER}/same_template").app.test_client()
    assert client.get("/books/").text == "<h1>Books</h1>"
    reply = client.get("/authors/")
    assert reply.text == "<h1>Books</h1>"
    wrong.answers(path, f"GET /authors/ -> {reply.text}")


def test_alone_each_blueprint_finds_its_template(
    wrong: CounterExamples,
) -> None:
    """On an application of its own the second blueprint finds its template."""
    module = wrong.load(f"{FOLDER}/same_template")
    app = Flask("bare")
    app.register_blueprint(module.authors)
    assert app.test_client().get("/authors/").text == "<h1>Authors</h1>"


@pytest.mark.parametrize("order", ["ab", "ba"])
def test_the_applications_template_comes_first(
    tmp_path: Path, order: str
) -> None:
    """A template of the application wins over those of blueprints."""
    for place in ("app", "a", "b"):
        (tmp_path / place).mkdir()
        (tmp_path / place / "shared.html").write_text(place)
    for place in ("a", "b"):
        (tmp_path / place / "unshared.html").write_text(place)
    app = Flask("shop", template_folder=str(tmp_path / "app"))
    for name in order:
        folder = str(tmp_path / name)
        blueprint = Blueprint(name, __name__, template_folder=folder)
        app.register_blueprint(blueprint)
    with app.app_context():
        assert render_template("shared.html") == "app"
        assert render_template("unshared.html") == order[0]


@pytest.mark.parametrize("name", ["north", "south"])
def test_folders_are_beside_the_module(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """A blueprint's folders are looked for beside the module of that name."""
    for place in ("north", "south"):
        for folder in ("templates", "static"):
            (tmp_path / place / folder).mkdir(parents=True)
            (tmp_path / place / folder / "page.html").write_text(place)
        (tmp_path / place / f"module_{place}.py").touch()
        monkeypatch.syspath_prepend(tmp_path / place)
    bp = Blueprint(
        "bp",
        f"module_{name}",
        url_prefix="/bp",
        template_folder="templates",
        static_folder="static",
    )
    bp.add_url_rule("/", "page", lambda: render_template("page.html"))
    app = Flask("bare")
    app.register_blueprint(bp)
    assert app.test_client().get("/bp/").text == name
    with app.test_client().get("/bp/static/page.html") as reply:
        assert reply.get_data(as_text=True) == name
