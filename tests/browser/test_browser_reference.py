"""The reference application, run as printed and used in a browser."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import (  # type: ignore[import-untyped]
    Axe,
)
from playwright.sync_api import Browser, expect

from tests.browser.reader import NEEDED, PASSWORD, Reader, running
from tests.browser.visitor import LAPTOP, PHONE, Scheme

SESSION = "__Host-session"
#: Says which member has logged in here before; it opens nothing.
KNOWN = "__Host-known"
WRONG = "The name or the password is wrong."
BARS = """[...document.querySelectorAll(".chart rect")].map(
  bar => bar.getBoundingClientRect().width)"""
EMPTY = "Title must not be empty, nor begin or end with a space."


@pytest.fixture(scope="module")
def application(
    pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """Where the application answers."""
    instance = tmp_path_factory.mktemp("instance")
    with running(pytestconfig.rootpath, instance) as address:
        yield address


@pytest.fixture
def stranger(browser: Browser, application: str) -> Iterator[Reader]:
    """A tab of a browser that was never here."""
    with browser.new_context() as context:
        reader = Reader(context, application)
        yield reader
        reader.check_behaviour()


@pytest.fixture(scope="module")
def bob(browser: Browser, application: str) -> Iterator[Reader]:
    """A tab of somebody who is logged in."""
    with browser.new_context() as context:
        reader = Reader(context, application)
        reader.go("register")
        reader.send("Register", Name="Bob", Password=PASSWORD)
        yield reader
        reader.check_behaviour()


def test_a_member_registers_and_logs_in_again(stranger: Reader) -> None:
    """Who registers is logged in; a wrong password leaves the name there."""
    page = stranger.page
    stranger.go("register")
    stranger.send("Register", Name="Ada", Password=PASSWORD)
    expect(page.get_by_role("link", name="Ada")).to_be_visible()
    cookies = page.context.cookies()
    assert {cookie.get("name") for cookie in cookies} == {SESSION, KNOWN}
    assert all(cookie.get("secure") for cookie in cookies)
    assert all(cookie.get("httpOnly") for cookie in cookies)
    stranger.send("Log out")
    expect(page.get_by_role("link", name="Ada")).to_have_count(0)
    stranger.go("login?next=/profile")
    stranger.send("Log in", Name="Ada", Password=PASSWORD.title())
    expect(page.get_by_role("alert")).to_have_text(WRONG)
    expect(stranger.field("Name")).to_have_value("Ada")
    stranger.send("Log in", Password=PASSWORD)
    assert stranger.shown == "profile"
    expect(stranger.field("Name")).to_have_value("Ada")
    assert stranger.answers == [
        (303, "/register"),
        (303, "/logout"),
        (422, "/login"),
        (303, "/login"),
    ]


def test_a_member_adds_and_edits_a_sample(bob: Reader) -> None:
    """A form with a fault comes back as typed; a good one shows a sample."""
    bob.answers.clear()
    bob.go("samples/new")
    bob.send("Add", Title=" ", Note="Grey and hard")
    title = bob.field("Title")
    expect(title).to_have_attribute("aria-invalid", "true")
    expect(title).to_have_accessible_description(EMPTY)
    expect(bob.field("Note")).to_have_value("Grey and hard")
    bob.send("Add", Title="Granite")
    expect(bob.page.get_by_role("heading")).to_have_text("Granite")
    shown = bob.shown
    bob.page.get_by_role("link", name="Edit").click()
    bob.send("Save", Title="Basalt")
    expect(bob.page.get_by_role("status")).to_have_text("Saved.")
    expect(bob.page.get_by_role("heading")).to_have_text("Basalt")
    assert bob.shown == shown
    assert bob.answers == [
        (422, "/samples/new"),
        (303, "/samples/new"),
        (303, f"/{shown}/edit"),
    ]


def test_a_member_draws_a_digit_by_keyboard(bob: Reader) -> None:
    """Squares are reached and filled without a pointer, and Enter asks."""
    bob.answers.clear()
    bob.go("guess")
    bob.field("Note").fill("two strokes")
    bob.page.keyboard.press("Tab")
    for number in range(64):
        if number % 8 == 4:
            bob.page.keyboard.press("Space")
        bob.page.keyboard.press("Tab")
    expect(bob.page.get_by_role("button", name="Guess")).to_be_focused()
    with bob.page.expect_navigation():
        bob.page.keyboard.press("Enter")
    assert bob.answers == [(200, "/guess")]
    boxes = bob.page.get_by_role("checkbox", checked=True)
    expect(boxes).to_have_count(8)
    expect(boxes.first).to_have_accessible_name("Row 1, column 5")
    expect(bob.page.get_by_role("row")).to_have_count(11)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_guess_is_a_chart(bob: Reader, scheme: Scheme) -> None:
    """A drawn digit gets bars as long as their numbers say, in any colours."""
    page = bob.page
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": PHONE, "height": 900})
    bob.go("guess")
    for row in range(1, 9):
        page.get_by_label(f"Row {row}, column 4", exact=True).click()
    bob.send("Guess")
    shares = [
        int(cell.removesuffix(" %"))
        for cell in page.get_by_role("cell").all_inner_texts()
    ]
    assert sum(shares) == 100
    widths = page.evaluate(BARS)
    whole = max(widths) / max(shares)
    assert widths == pytest.approx([whole * share for share in shares])
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
    assert page.evaluate(NEEDED) <= PHONE


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [LAPTOP, PHONE])
def test_axe_finds_nothing_in_the_application(
    stranger: Reader, bob: Reader, scheme: Scheme, width: int
) -> None:
    """No form breaks a rule of accessibility, in any colours and width."""
    for path in ("login", "register"):
        stranger.check_page(path, scheme, width)
    for path in ("samples/new", "guess", "profile"):
        bob.check_page(path, scheme, width)


def test_going_back_after_a_logout_asks_for_a_login(stranger: Reader) -> None:
    """A page behind a logout, asked for again, is the login to it."""
    page = stranger.page
    stranger.go("register")
    stranger.send("Register", Name="Eve", Password=PASSWORD)
    stranger.go("profile")
    stranger.send("Log out")
    (left,) = page.context.cookies()
    assert left.get("name") == KNOWN
    page.go_back()
    assert stranger.shown == "login?next=/profile"
    expect(page.get_by_text("Eve")).to_have_count(0)
    stranger.send("Log in", Name="Eve", Password=PASSWORD)
    assert stranger.shown == "profile"
