"""Forms: what is wrong is said, and what was typed is kept."""

from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup
from flask import Flask
from flask.testing import FlaskClient

from reference.security.access import Access, access
from tests.reference.browser import Browser, complaints, fields, html, values
from tests.reference.schema import execute, rows

Member = Callable[[str], Browser]
TAKEN = ["You have a sample with this title."]


def test_add(member: Member) -> None:
    """A good form is saved and leads to what was made, by GET."""
    browser = member("Ada")
    response = browser.send("/samples/new", title=" 七 ", note="with a bar")
    assert (response.status_code, response.location) == (303, "/samples/1")
    page = browser.page("/samples/1")
    assert page.select("h1")[0].get_text() == "七"
    assert page.select("main p")[0].get_text() == "with a bar"


def test_edit(app: Flask, member: Member) -> None:
    """The form of a sample is filled in, and changes it."""
    browser = member("Ada")
    url = browser.add("Seven")
    form = browser.page(f"{url}/edit").select("form")[-1]
    assert fields(form).items() >= {"title": "Seven", "note": "x"}.items()
    response = browser.send(f"{url}/edit", note="y")
    assert (response.status_code, response.location) == (303, url)
    assert rows(app, "SELECT title, note FROM samples") == [("Seven", "y")]
    shown = browser.client.get(url)
    assert complaints(shown) == ["Saved."]
    assert complaints(browser.client.get(url)) == []


INVALID = {
    "empty": ({"title": ""}, "This field is required."),
    "blanks": ({"title": "  "}, "Title must not be empty, nor begin or end"),
    "too long": ({"title": "x" * 81}, "Title must have at most 80 characters."),
    "NUL": ({"note": "a\0b"}, "Note must be one line"),
    "two lines": ({"note": "a\nb"}, "Note must be one line"),
}


@pytest.mark.parametrize("page", ["/samples/new", "/samples/1/edit"])
@pytest.mark.parametrize("case", INVALID)
def test_invalid(member: Member, page: str, case: str) -> None:
    """A fault is a 422 that names it and keeps the text."""
    changes, message = INVALID[case]
    browser = member("Ada")
    browser.add("Seven")
    typed = {"title": "a", "note": "b", **changes}
    response = browser.send(page, -1, **typed)
    assert response.status_code == 422
    (complaint,) = complaints(response)
    assert complaint.startswith(message)
    found = values(response)
    assert found == {name: text.strip() for name, text in typed.items()}


def test_fault_is_tied_to_its_field(member: Member) -> None:
    """A screen reader reads the fault with the field."""
    response = member("Ada").send("/samples/new", title="", note="x")
    page = html(response)
    (wrong,) = page.select("input[aria-invalid=true]")
    assert wrong["id"] == "title"
    (text,) = page.select(f"#{wrong['aria-describedby']}")
    assert text.get_text() == "This field is required."
    assert "aria-describedby" not in page.select("#note")[0].attrs


def test_hint_and_fault(browser: Browser) -> None:
    """A field with a hint and a fault is described by both."""
    page = html(browser.send("/register", name="Ada"))
    (field,) = page.select("#password")
    ids = str(field["aria-describedby"]).split()
    assert ids == ["password-hint", "password-errors"]
    assert all(page.select(f"#{name}") for name in ids)


def test_fields_that_are_not_sent(member: Member) -> None:
    """A form without its fields is a 422, not a crash."""
    browser = member("Ada")
    token = fields(browser.page("/login").select("form")[-1])["csrf_token"]
    for url in ("/samples/new", "/profile", "/profile/password", "/login"):
        response = browser.client.post(url, data={"csrf_token": token})
        assert response.status_code == 422


@pytest.mark.parametrize("page", ["/samples/new", "/samples/2/edit"])
def test_taken_title(member: Member, page: str) -> None:
    """A title twice is a 409 with the form filled in; then all goes on."""
    browser = member("Ada")
    browser.add("Seven")
    browser.add("Eight")
    response = browser.send(page, title="Seven", note="again")
    assert response.status_code == 409
    assert complaints(response) == TAKEN
    assert values(response) == {"title": "Seven", "note": "again"}
    answer = browser.send(page, title="Nine", note="x")
    assert answer.status_code == 303
    assert member("Bob").add("Seven")


def test_broken_database(
    app: Flask, member: Member, capsys: pytest.CaptureFixture[str]
) -> None:
    """An error of the database is a 500, and the next request works."""
    browser = member("Ada")
    execute(
        app,
        "CREATE TRIGGER broken BEFORE INSERT ON samples "
        "WHEN NEW.title = 'broken' "
        "BEGIN SELECT RAISE(ABORT, 'refused by a trigger'); END",
    )
    response = browser.send("/samples/new", title="broken", note="x")
    assert response.status_code == 500
    assert "refused by a trigger" not in response.get_data(as_text=True)
    assert "refused by a trigger" in capsys.readouterr().err
    assert browser.add("Seven") == "/samples/1"


STALE = ["Nothing was saved: the form has expired"]


@pytest.mark.parametrize("token", ["", "x", None])
@pytest.mark.parametrize("page", ["/samples/new", "/samples/1/edit"])
def test_stale_token(
    app: Flask, member: Member, page: str, token: str | None
) -> None:
    """A stale form is a 400 that says so, and can be sent again as it is."""
    browser = member("Ada")
    browser.add("Seven")
    data = {"title": "typed", "note": "for long"}
    sent = data if token is None else {**data, "csrf_token": token}
    response = browser.client.post(page, data=sent)
    assert response.status_code == 400
    assert complaints(response)[0].startswith(STALE[0])
    assert values(response) == data
    assert rows(app, "SELECT title FROM samples") == [("Seven",)]
    again = fields(html(response).select("form")[-1])
    assert browser.client.post(page, data=again).status_code == 303


def test_stale_login(browser: Browser) -> None:
    """A login that waited too long keeps the name, not the password."""
    data = {"name": "Ada", "password": "correct horse battery"}
    response = browser.client.post("/login", data=data)
    assert response.status_code == 400
    assert values(response) == {"name": "Ada", "password": ""}


def test_stale_button(browser: Browser, member: Member) -> None:
    """A button without a page of its own gets the page of an error."""
    response = member("Ada").client.post("/logout")
    assert response.status_code == 400
    assert "CSRF token is missing" in html(response).get_text()
    assert browser.client.post("/logout").status_code == 303


def test_stale_form_of_somebody_else(member: Member) -> None:
    """A stale form for a foreign sample tells nothing about it."""
    url = member("Ada").add("Seven")
    bob = member("Bob")
    for number in (url, "/samples/9"):
        response = bob.client.post(f"{number}/edit", data={"title": "x"})
        assert response.status_code == 400
        assert html(response).select("form") == []


def test_stale_token_opens_no_door(app: Flask) -> None:
    """The page that is shown again is one that the sender may see."""
    everybody = access(Access.PUBLIC)(lambda: "")
    members = access(Access.MEMBER)(lambda: "secret")
    app.add_url_rule("/box", "web.put", everybody, methods=["POST"])
    app.add_url_rule("/box", "web.look", members)
    response = app.test_client().post("/box")
    assert response.status_code == 400
    assert b"secret" not in response.data


def test_foreign_token(browser: Browser, member: Member) -> None:
    """The token of somebody else's form is refused."""
    form = browser.page("/login").select("form")[-1]
    data = {"csrf_token": fields(form)["csrf_token"], "title": "a", "note": "b"}
    response = member("Ada").client.post("/samples/new", data=data)
    assert response.status_code == 400


def test_api_needs_no_token_of_a_form(
    client: FlaskClient, writer: dict[str, str], ada: str
) -> None:
    """A program has no form; its bearer token is what no browser adds."""
    body = {"member": ada, "title": "Seven", "note": "x"}
    response = client.post("/api/v1/samples", json=body, headers=writer)
    assert response.status_code == 201


def test_pages_of_samples(browser: Browser, member: Member) -> None:
    """The list comes in pages that lead to each other."""
    ada = member("Ada")
    for title in ("One", "Two", "Three"):
        ada.add(title)
    newest = browser.page("/samples?per_page=2")
    assert titles(newest) == ["Three", "Two"]
    (link,) = newest.select("a[rel=next]")
    assert titles(browser.page(str(link["href"]))) == ["One"]
    assert browser.client.get("/samples?page=0").status_code == 400


def titles(page: BeautifulSoup) -> list[str]:
    """Read the titles of a list."""
    return [link.get_text() for link in page.select("main li a")]


@pytest.mark.parametrize("number", ["2", "0", "-1", "x", "9" * 19])
def test_not_found(member: Member, number: str) -> None:
    """What is not there is a 404, for reading and for editing."""
    browser = member("Ada")
    browser.add("Seven")
    for url in (f"/samples/{number}", f"/samples/{number}/edit"):
        assert browser.client.get(url).status_code == 404
