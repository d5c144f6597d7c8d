"""The claims of `blueprints` about a variable in the prefix."""

from collections.abc import Callable
from types import ModuleType

from flask import Blueprint, Flask, url_for
from werkzeug.routing import BuildError

from provenance.recording.counter_examples import CounterExamples

Load = Callable[[str], ModuleType]
WRONG = "blueprints/wrong/half_prefix.py"


def test_a_prefix_with_a_variable() -> None:
    """A variable in the prefix is an argument of every view."""
    pages = Blueprint("pages", __name__, url_prefix="/<language>")
    for name in ("home", "contact"):
        pages.add_url_rule(f"/{name}", name, lambda language: language)
    app = Flask("bare")
    app.register_blueprint(pages)
    for name in ("home", "contact"):
        assert app.test_client().get(f"/zh/{name}").text == "zh"


def test_links_need_the_variable_of_the_prefix(wrong: CounterExamples) -> None:
    """url_for has to name the variable of the prefix, after a dot as well."""
    app: Flask = wrong.load(WRONG).app
    reply = app.test_client().get("/en/contact")
    assert reply.json == {"language": "en"}
    app.testing = True
    match = (
        r"^Could not build url for endpoint 'pages\.contact'\. "
        r"Did you forget to specify values \['language'\]\?$"
    )
    with wrong.raises(WRONG, BuildError, match=match):
        app.test_client().get("/en/")


def test_named_in_the_link_it_is_found() -> None:
    """A link that names the variable of the prefix is built."""
    pages = Blueprint("pages", __name__, url_prefix="/<language>")

    @pages.get("/")
    def home(language: str) -> str:
        return url_for(".home", language=language)

    app = Flask("bare")
    app.register_blueprint(pages)
    assert app.test_client().get("/en/").text == "/en/"


def test_a_language_in_the_prefix(load: Load) -> None:
    """Two hooks keep the language of the URL away from views and links."""
    client = load("blueprints/languages.py").app.test_client()
    for language, word in (("en", "Hello"), ("es", "Hola")):
        assert client.get(f"/{language}/Ada").json == {
            "text": f"{word}, Ada!",
            "here": f"/{language}/Ada",
            "in Spanish": "/es/Ada",
        }
    assert client.get("/fr/Ada").status_code == 404
