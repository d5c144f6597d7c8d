"""The claims of the page `forms` about the pages that its programs draw."""

from collections.abc import Callable
from types import ModuleType

import pytest
from bs4 import BeautifulSoup

Load = Callable[[str], ModuleType]
#: Of each form: what its button says, and the field that each label names.
FORMS = {
    "guestbook": (
        "Sign",
        {
            "Name": "input#name[name=name][required]",
            "Message": "textarea#message[name=message][required]",
            "Do not show my name": (
                "input#anonymous[name=anonymous][type=checkbox]"
            ),
        },
    ),
    "bookings": (
        "Book",
        {
            "Name": "input#name[name=name][type=text][required]",
            "E-mail": "input#email[name=email][type=email][required]",
            "Guests": "input#guests[name=guests][type=number][required]",
            "Children among them": (
                "input#children[name=children][type=number][required]"
            ),
            "Wishes": "textarea#wishes[name=wishes]:not([required])",
            "On the terrace, please": (
                "input#terrace[name=terrace][type=checkbox]"
            ),
        },
    ),
    "sign_in": (
        "Sign in",
        {
            "Name": "input#name[name=name][type=text][required]",
            "Password": (
                "input#password[name=password][type=password][required]"
            ),
        },
    ),
}


@pytest.mark.parametrize(
    ("name", "path", "title"),
    [
        ("guestbook", "/", "Guestbook"),
        ("bookings", "/", "Book a table"),
        ("sign_in", "/", "Sign in"),
        ("likes", "/books/3", "Book 3"),
    ],
)
def test_a_page_names_its_language_and_its_title(
    load: Load, name: str, path: str, title: str
) -> None:
    """Each page is whole, says that it is in English, and has a title."""
    reply = load(f"forms/{name}").app.test_client().get(path)
    assert reply.status_code == 200
    start = f'<!doctype html>\n<html lang="en">\n<title>{title}</title>\n'
    assert reply.text.startswith(start)
    assert reply.text.endswith("\n</html>")


@pytest.mark.parametrize("name", FORMS)
def test_each_field_has_its_label(load: Load, name: str) -> None:
    """Each field of a form stands in a paragraph, with a label of its own."""
    text = load(f"forms/{name}").app.test_client().get("/").text
    page = BeautifulSoup(text, "html.parser")
    button, fields = FORMS[name]
    (form,) = page.select("form")
    labels = {label.text: label for label in form.select("p > label")}
    assert list(labels) == list(fields)
    for said, field in fields.items():
        (found,) = form.select(f"p > {field}")
        assert labels[said]["for"] == found["id"]
        assert labels[said].parent is found.parent
    hidden = form.select("input[type=hidden]")
    assert [tag["name"] for tag in hidden] == ["csrf_token"]
    assert [tag.text for tag in form.select("button")] == [button]


@pytest.mark.parametrize("name", FORMS)
def test_a_form_goes_to_its_own_page(load: Load, name: str) -> None:
    """A form is sent with POST, to the address that it came from."""
    text = load(f"forms/{name}").app.test_client().get("/").text
    (form,) = BeautifulSoup(text, "html.parser").select("form")
    assert form.attrs == {"method": "post"}
