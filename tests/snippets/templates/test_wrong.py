"""The mistakes of the page `templates` with Jinja, each as it fails."""

from inspect import getclosurevars

import pytest
from flask import Flask
from jinja2 import TemplateAssertionError, TemplateNotFound
from jinja2.exceptions import UndefinedError
from werkzeug.routing import BuildError

from provenance.recording.counter_examples import CounterExamples

FOLDER = "templates/wrong"


def ask(wrong: CounterExamples, file: str) -> str:
    """Ask for the page of a counter-example, and note the answer."""
    path = f"{FOLDER}/{file}.py"
    text: str = wrong.load(path).app.test_client().get("/").text
    wrong.answers(path, f"GET / -> {text or '(nothing)'}")
    return text


def test_a_macro_without_context(wrong: CounterExamples) -> None:
    """An imported macro does not see what a context processor adds."""
    assert ask(wrong, "without_context") == "Logged in: "


def test_the_value_of_the_first_reader(wrong: CounterExamples) -> None:
    """What the file of a macro sets for one reader is shown to the next."""
    path = f"{FOLDER}/first_reader.py"
    client = wrong.load(path).app.test_client()
    pages = [
        f"GET /?name={name} -> {client.get(f'/?name={name}').text}"
        for name in ("Ada", "Eve")
    ]
    wrong.answers(path, ", ".join(pages))
    assert pages[1] == "GET /?name=Eve -> Hello Ada"


def test_a_misspelt_attribute(wrong: CounterExamples) -> None:
    """A name that is not there is false, so that not lets Eve through."""
    assert ask(wrong, "misspelt") == "<form>...</form>"


def test_a_comment_of_html(wrong: CounterExamples) -> None:
    """Jinja runs what stands in a comment of HTML."""
    path = f"{FOLDER}/comment.py"
    app = wrong.load(path).app
    app.testing = True
    match = "Could not build url for endpoint 'old_page'"
    blame = "url_for('old_page')"
    with wrong.raises(path, BuildError, match=match, blame=blame):
        app.test_client().get("/")


def test_a_block_that_the_base_has_not(wrong: CounterExamples) -> None:
    """Without a word, text outside of known blocks is lost."""
    assert ask(wrong, "lost_block") == "<main></main>"


def test_a_total_in_a_loop(wrong: CounterExamples) -> None:
    """What a loop sets is forgotten when it ends."""
    assert ask(wrong, "total") == "0"


def test_a_filter_without_brackets(wrong: CounterExamples) -> None:
    """In Flask 3.1, template_filter without brackets registers nothing."""
    path = f"{FOLDER}/bare_filter.py"
    program = wrong.load(path)
    name = getclosurevars(program.money).nonlocals["name"]
    assert name(950) == "€9.50"  # the function is taken for the name
    app = program.app
    app.testing = True
    match = "No filter named 'money'"
    with wrong.raises(path, TemplateAssertionError, match=match):
        app.test_client().get("/")


def test_options_of_all_applications(
    wrong: CounterExamples, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An option put into jinja_options is one of all applications."""
    monkeypatch.setattr(Flask, "jinja_options", {})
    path = f"{FOLDER}/shared_options.py"
    app = wrong.load(path).other_app
    app.testing = True
    match = "'name' is undefined"
    with wrong.raises(path, UndefinedError, match=match):
        app.test_client().get("/")


def test_options_that_come_late(wrong: CounterExamples) -> None:
    """An option that is set behind the first filter has no effect."""
    assert ask(wrong, "late_option") == "HELLO !"
    app = wrong.load(f"{FOLDER}/late_option.py").app
    assert app.jinja_env.auto_reload is False


def test_a_key_that_is_a_method(wrong: CounterExamples) -> None:
    """cart.items is the method of the dictionary, not its key."""
    path = f"{FOLDER}/items.py"
    app = wrong.load(path).app
    app.testing = True
    match = "'builtin_function_or_method' object is not iterable"
    with wrong.raises(path, TypeError, match=match):
        app.test_client().get("/")


def test_a_base_beside_the_page(wrong: CounterExamples) -> None:
    """Extends looks in the folder of templates, not beside the page."""
    path = f"{FOLDER}/beside.py"
    app = wrong.load(path).app
    app.testing = True
    with wrong.raises(path, TemplateNotFound, match=r"base\.html"):
        app.test_client().get("/")
