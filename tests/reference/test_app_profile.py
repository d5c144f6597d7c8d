"""What members say about themselves."""

from collections.abc import Callable

from tests.reference.browser import Browser, complaints, fields, html, values

Member = Callable[[str], Browser]


def test_save(browser: Browser, member: Member) -> None:
    """A profile is changed by its member and seen by everybody."""
    ada = member("Ada")
    response = ada.send("/profile", 1, name="Ada L.", about="counts")
    assert (response.status_code, response.location) == (303, "/profile")
    assert complaints(ada.client.get("/profile")) == ["Saved."]
    page = browser.page("/members/1")
    assert page.select("h1")[0].get_text() == "Ada L."
    assert page.select("h1 + p")[0].get_text() == "counts"


def test_about_may_be_empty(member: Member) -> None:
    """Nobody has to say anything."""
    ada = member("Ada")
    ada.send("/profile", 1, about="counts")
    assert ada.send("/profile", 1, about="").status_code == 303
    text = ada.page("/members/1").select("h1 + p")[0].get_text()
    assert text.startswith("Member since")


def test_taken_name(member: Member) -> None:
    """A taken name is a 409 with the form filled in; nothing is changed."""
    member("Bob")
    ada = member("Ada")
    response = ada.send("/profile", 1, name="Bob", about="me")
    assert response.status_code == 409
    assert complaints(response) == ["This name is taken."]
    assert b'value="Bob"' in response.data
    assert b'value="me"' in response.data
    assert ada.name() == "Ada"


def test_two_tabs(member: Member) -> None:
    """Of two forms that are open the second one overwrites nothing unseen."""
    ada = member("Ada")
    first, second = (
        fields(ada.page("/profile").select("form")[-1]) for _ in "12"
    )
    assert ada.client.post("/profile", data=first | {"about": "one"}).location
    response = ada.client.post("/profile", data=second | {"about": "two"})
    assert response.status_code == 409
    assert values(response) == {"name": "Ada", "about": "two"}
    assert "It is now" in complaints(response)[-1]
    assert "one" in complaints(response)[-1]
    again = fields(html(response).select("form")[-1])
    assert ada.client.post("/profile", data=again).status_code == 303
    assert values(ada.client.get("/profile"))["about"] == "two"


def test_faults(member: Member) -> None:
    """A fault is a 422 that names it."""
    response = member("Ada").send("/profile", 1, name="", about="x" * 201)
    assert response.status_code == 422
    assert complaints(response) == [
        "This field is required.",
        "About must have at most 200 characters.",
    ]
    assert values(response) == {"name": "", "about": "x" * 201}
