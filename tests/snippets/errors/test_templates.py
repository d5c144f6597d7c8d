"""The claims of the page `errors` about templates of error pages."""

import pytest
from flask import Flask, abort, render_template
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
