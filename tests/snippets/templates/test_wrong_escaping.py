"""The mistakes of the page `templates` with escaping, each as it fails."""

from string import Template

import pytest
from flask import Flask

from provenance.recording.counter_examples import CounterExamples
from tests.snippets.templates.rendering import parse

FOLDER = "templates/wrong"


def ask(wrong: CounterExamples, file: str, **query: str) -> str:
    """Ask for the page of a counter-example, and note the answer."""
    path = f"{FOLDER}/{file}.py"
    client = wrong.load(path).app.test_client()
    text: str = client.get("/", query_string=query).text
    asked = "&".join(f"{name}={value}" for name, value in query.items())
    asked = f"GET /?{asked}" if query else "GET /"
    wrong.answers(path, f"{asked} -> {text.strip()}")
    return text


@pytest.mark.corrects("W36")
def test_a_name_that_ends_in_j2(wrong: CounterExamples) -> None:
    """Hello.html.j2 does not escape what a stranger sends."""
    page = ask(wrong, "suffix", name="<script>alert(1)</script>")
    assert page == "<p>Hello <script>alert(1)</script>!</p>"


def test_a_text_that_is_sent_as_html(wrong: CounterExamples) -> None:
    """A .txt template does not escape, and is sent as HTML."""
    name = "<script>alert(1)</script>"
    page = ask(wrong, "text_page", name=name)
    assert page == f"Sold to {name}"
    client = wrong.load(f"{FOLDER}/text_page.py").app.test_client()
    assert client.get("/?name=x").mimetype == "text/html"


def test_an_attribute_without_quotes(wrong: CounterExamples) -> None:
    """Without quotes, a value with a space brings an attribute along."""
    page = ask(wrong, "unquoted", name="x autofocus onfocus=alert(1)")
    (tag,) = parse(page).find_all("input")
    assert tag.attrs == {"value": "x", "autofocus": "", "onfocus": "alert(1)"}


def test_a_link_that_is_a_script(wrong: CounterExamples) -> None:
    """A stranger's address in href may be a script."""
    page = ask(wrong, "link", site="javascript:alert(1)")
    assert parse(page).find_all("a")[0]["href"] == "javascript:alert(1)"


def test_an_event_attribute(wrong: CounterExamples) -> None:
    """In onclick a stranger's quotation mark ends the string."""
    page = ask(wrong, "event", name="');alert(1);('")
    (tag,) = parse(page).find_all("button")
    assert tag["onclick"] == "greet('');alert(1);('')"


def test_a_script_element(wrong: CounterExamples) -> None:
    """In a script a title shows its entities, and a number may be code."""
    page = ask(wrong, "script", page="alert(1)")
    (tag,) = parse(page).find_all("script")
    assert tag.string == 'show("Tom &amp; Huck", alert(1))'


def test_json_between_double_quotes(wrong: CounterExamples) -> None:
    """Between double quotes the JSON ends at its own first quote."""
    page = ask(wrong, "json_attribute")
    (tag,) = parse(page).find_all("div")
    assert tag["data-book"] == "{"
    assert len(tag.attrs) > 1


def test_safe_for_line_breaks(wrong: CounterExamples) -> None:
    """Safe, meant for the line breaks, lets the markup of strangers through."""
    page = ask(wrong, "safe", text="<img src=x onerror=alert(1)>")
    assert page == "<img src=x onerror=alert(1)>"
    client = wrong.load(f"{FOLDER}/safe.py").app.test_client()
    assert client.get("/?text=a%0Ab").text == "a<br>b"


def test_markup_around_an_f_string(wrong: CounterExamples) -> None:
    """Markup around an f-string lets the markup of strangers through."""
    page = ask(wrong, "markup", name="<script>alert(1)</script>")
    assert page == "<p>Hello <b><script>alert(1)</script></b>!</p>"


def test_a_name_in_a_text_to_be_translated(wrong: CounterExamples) -> None:
    """With newstyle _ takes a name that is part of its text for HTML."""
    page = ask(wrong, "translated", name="<script>alert(1)</script>")
    assert page == "Hello <script>alert(1)</script>"


def test_a_template_made_of_input(wrong: CounterExamples) -> None:
    """Render_template_string runs what a stranger has put into its text."""
    assert ask(wrong, "from_string", name="{{ 7 * 7 }}") == "Hello 49!"
    app = wrong.load(f"{FOLDER}/from_string.py").app
    client = app.test_client()
    reply = client.get("/", query_string={"name": "{{ config.SECRET_KEY }}"})
    assert reply.text == f"Hello {app.secret_key}!"
    assert client.get("/?name=<b>").text == "Hello <b>!"
    attack = "{{ url_for.__globals__.os.sep }}"
    reply = client.get("/", query_string={"name": attack})
    assert reply.text == "Hello /!"


def test_format_reaches_attributes() -> None:
    """str.format, too, reads the attributes of a value, Template does not."""
    app = Flask("shop")
    app.secret_key = "k" * 32
    text = "{app.secret_key} ${app.secret_key}"
    assert app.secret_key in text.format(app=app)
    assert Template(text).safe_substitute(app="shop") == text
