"""The claims of the page `forms` about how the sign-in is drawn."""

from collections.abc import Callable
from types import ModuleType

import pytest
from bs4 import BeautifulSoup
from flask import Flask, render_template, session

Load = Callable[[str], ModuleType]


@pytest.mark.parametrize("field", ["name", "password"])
def test_a_sign_in_shows_errors_beside_their_field(
    load: Load, field: str
) -> None:
    """All errors of a field stand in its paragraph, a blank between them."""
    module = load("forms/sign_in")
    app: Flask = module.app
    with app.test_request_context():
        form = module.SignInForm()
        form[field].errors = ["One.", "Two."]
        text = render_template("sign_in.html", form=form)
    page = BeautifulSoup(text, "html.parser")
    shown = {tag["id"]: tag.parent for tag in page.select("p > input")}
    told = {name: p.text.split("\n")[2] for name, p in shown.items() if p}
    assert told == {"name": "", "password": "", field: "One. Two."}


def test_only_who_is_signed_in_is_told_so(load: Load) -> None:
    """Whoever is signed in is told so in a paragraph, and nobody else is."""
    module = load("forms/sign_in")
    app: Flask = module.app
    for number, said in ((None, []), (7, ["You are signed in."])):
        with app.test_request_context():
            if number:
                session["number"] = number
            form = module.SignInForm()
            text = render_template("sign_in.html", form=form)
        page = BeautifulSoup(text, "html.parser")
        around = [tag.text for tag in page.select("p") if not tag.input]
        assert around == said
