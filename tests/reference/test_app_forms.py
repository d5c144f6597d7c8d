"""Forms: what is wrong is said, and what was typed is kept."""

from collections.abc import Callable

import pytest

from tests.reference.browser import Browser, complaints, fields, html, values

Member = Callable[[str], Browser]


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


def test_blanks_at_both_ends(browser: Browser) -> None:
    """Blanks around a name or a text are taken away."""
    assert browser.register(" Ada ").status_code == 303
    assert browser.name() == "Ada"
    browser.send("/profile", name=" Eve ", about=" Tea. ")
    url = browser.send("/samples/new", title=" Seven ", note=" x ").location
    kept = {
        page: fields(browser.page(page).select("form")[-1])
        for page in ("/profile", f"{url}/edit")
    }
    assert (kept["/profile"]["name"], kept["/profile"]["about"]) == (
        "Eve",
        "Tea.",
    )
    sample = kept[f"{url}/edit"]
    assert (sample["title"], sample["note"]) == ("Seven", "x")


@pytest.mark.parametrize(
    ("url", "field"),
    [("/profile", "name"), ("/profile", "version"), ("/register", "name")],
)
def test_invalid_profile(member: Member, url: str, field: str) -> None:
    """A member's name has rules, and so has what the sender has seen."""
    changes = {field: {"name": "x" * 41, "version": "0"}[field]}
    response = member("Ada").send(url, -1, **changes)
    assert response.status_code == 422
