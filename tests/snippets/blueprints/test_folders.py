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


def test_static_files_need_a_prefix(
    wrong: CounterExamples, tmp_path: Path
) -> None:
    """The application's /static hides that of a blueprint without a prefix."""
    path = f"{FOLDER}/shadowed_static.py"
    module = wrong.load(path)
    module.shop.static_folder = str(with_logo(tmp_path))
    client = module.app.test_client()
    url = client.get("/").text
    reply = client.get(url)
    assert (url, reply.status_code) == ("/static/logo.svg", 404)
    wrong.answers(path, f"GET {url} -> {reply.status_code}")


@pytest.mark.parametrize(
    ("options", "url"),
    [
        ({"url_prefix": "/shop"}, "/shop/static/logo.svg"),
        ({"static_url_path": "/shop-static"}, "/shop-static/logo.svg"),
    ],
)
def test_with_a_url_of_their_own_static_files_are_found(
    tmp_path: Path, options: dict[str, str], url: str
) -> None:
    """A prefix, or a `static_url_path`, gives static files their own URL."""
    folder = str(with_logo(tmp_path))
    shop = Blueprint(
        "shop",
        __name__,
        static_folder=folder,
        url_prefix=options.get("url_prefix"),
        static_url_path=options.get("static_url_path"),
    )
    app = Flask("shop")
    app.register_blueprint(shop)
    with app.test_request_context():
        assert app.url_for("shop.static", filename="logo.svg") == url
    with app.test_client().get(url) as reply:
        assert reply.get_data() == b"<svg/>"


def with_logo(folder: Path) -> Path:
    """Make a folder `static` that holds a logo."""
    static = folder / "static"
    static.mkdir()
    (static / "logo.svg").write_text("<svg/>")
    return static
