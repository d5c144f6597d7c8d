"""Render templates that are given as texts, as Flask does."""

from collections.abc import Mapping

from bs4 import BeautifulSoup
from flask import Flask, render_template
from jinja2 import DictLoader


def make_app(templates: Mapping[str, str] | str) -> Flask:
    """Make an application with templates; a text is that of page.html."""
    if isinstance(templates, str):
        templates = {"page.html": templates}
    app = Flask("shop")
    app.jinja_loader = DictLoader(templates)
    return app


def render(
    templates: Mapping[str, str] | str,
    name: str = "page.html",
    app: Flask | None = None,
    **values: object,
) -> str:
    """Render one of the templates during a request."""
    app = app or make_app(templates)
    with app.test_request_context("/here"):
        return render_template(name, **values)


def parse(page: str) -> BeautifulSoup:
    """Read a page as a browser does: entities in attributes are decoded."""
    return BeautifulSoup(page, "html.parser")
