"""The claims of the page `forms` about how the bookings are drawn."""

from collections.abc import Callable
from types import ModuleType

import pytest
from bs4 import BeautifulSoup
from flask import Flask, render_template

Load = Callable[[str], ModuleType]


@pytest.fixture
def module(load: Load) -> ModuleType:
    """The page's program with a FlaskForm."""
    return load("forms/bookings")


def test_each_field_is_drawn_with_its_errors(module: ModuleType) -> None:
    """Each field of the page is drawn with its label and all its errors."""
    app: Flask = module.app
    with app.test_request_context():
        form = module.BookingForm()
        fields = [field for field in form if field.name != "csrf_token"]
        for field in fields:
            field.errors = [f"{field.name} is wrong.", "Again."]
        page = BeautifulSoup(
            render_template("booking.html", form=form), "html.parser"
        )
    assert len(fields) == 6
    for field in fields:
        (label,) = page.select(f"p > label[for={field.id}]")
        (tag,) = page.select(f"p > [name={field.name}]")
        assert tag["aria-invalid"] == "true"
        assert tag["aria-describedby"] == f"{field.id}-errors"
        (told,) = page.select(f"p > #{field.id}-errors")
        assert told.text == f"{field.name} is wrong. Again."
        assert label.parent is tag.parent is told.parent


@pytest.mark.parametrize(
    ("guests", "children", "wrong"),
    [
        ("3", "3", False),
        ("3", "4", True),
        ("3", "0", False),
        ("", "4", False),
        ("3", "many", False),
    ],
)
def test_as_many_children_as_guests(
    module: ModuleType, guests: str, children: str, *, wrong: bool
) -> None:
    """The children are among the guests, so they cannot be more."""
    data = {"guests": guests, "children": children}
    with module.app.test_request_context(method="POST", data=data):
        form = module.BookingForm(meta={"csrf": False})
        form.validate()
        assert ("There are fewer guests." in form.children.errors) is wrong


def test_a_browser_may_fill_in_name_and_address(module: ModuleType) -> None:
    """The fields say what a browser may fill in by itself."""
    text = module.app.test_client().get("/").text
    page = BeautifulSoup(text, "html.parser")
    marks = {
        tag["name"]: tag["autocomplete"]
        for tag in page.select("[autocomplete]")
    }
    assert marks == {"name": "name", "email": "email"}
