"""Pages of samples: added, edited, listed."""

from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup
from flask import Flask

from reference.http import paging
from tests.reference.browser import Browser, complaints, fields, html, values
from tests.reference.schema import execute, rows

Member = Callable[[str], Browser]


TAKEN = ["There is a sample with this title already."]


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


def test_last_page(
    browser: Browser, member: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No page leads to one that may not be asked for."""
    monkeypatch.setattr(paging, "LAST_PAGE", 2)
    ada = member("Ada")
    for title in ("One", "Two", "Three"):
        ada.add(title)
    first = browser.page("/samples?per_page=1")
    (link,) = first.select("a[rel=next]")
    assert browser.page(str(link["href"])).select("a[rel=next]") == []
    assert browser.client.get("/samples?per_page=1&page=3").status_code == 400


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


def test_another_title_meanwhile(member: Member) -> None:
    """What is there counts as saved only if all of it is the same."""
    browser = member("Ada")
    url = f"{browser.add('Seven')}/edit"
    late = fields(browser.page(url).select("form")[-1]) | {"title": "Eight"}
    browser.send(url, title="Nine")
    assert browser.client.post(url, data=late).status_code == 409


def test_changed_meanwhile(app: Flask, member: Member) -> None:
    """Who is late sees what is there now, keeps theirs and may save it."""
    browser = member("Ada")
    url = f"{browser.add('Seven')}/edit"
    late = fields(browser.page(url).select("form")[-1]) | {"note": "late"}
    browser.send(url, note="early")
    browser.page("/")  # It says that the early one is saved.
    response = browser.client.post(url, data=late)
    assert response.status_code == 409
    (told,) = complaints(response)
    assert "early" in told
    assert values(response) == {"title": "Seven", "note": "late"}
    again = fields(html(response).select("form")[-1])
    assert browser.client.post(url, data=again).status_code == 303
    assert rows(app, "SELECT note, version FROM samples") == [("late", 3)]
