"""The colours follow the system until the reader chooses some."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.visitor import Scheme

LIGHT, DARK = "default", "slate"
GROUND = {LIGHT: "rgb(255, 255, 255)", DARK: "rgb(16, 22, 28)"}
BUTTON = "header [data-md-component=palette] label:visible"
OTHER_PAGE = "questions/"
BUTTONS = {
    "": [
        "Switch to light mode",
        "Switch to dark mode",
        "Follow the system's colours",
    ],
    "zh/": ["切换到浅色模式", "切换到深色模式", "跟随系统配色"],
}


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A tab of a reader who was never here; it keeps what the site stores."""
    with browser.new_context(color_scheme="light") as context:
        yield context.new_page()


def expect_colours(page: Page, scheme: str) -> None:
    """Wait until the page has these colours."""
    body = page.locator("body")
    expect(body).to_have_attribute("data-md-color-scheme", scheme)
    expect(body).to_have_css("background-color", GROUND[scheme])


def test_the_colours_follow_the_system(page: Page, address: str) -> None:
    """Without a choice each change of the system is followed, on each page."""
    page.goto(address)
    expect_colours(page, LIGHT)
    page.emulate_media(color_scheme="dark")
    expect_colours(page, DARK)
    page.goto(address + OTHER_PAGE)
    expect_colours(page, DARK)
    page.emulate_media(color_scheme="light")
    expect_colours(page, LIGHT)
    page.emulate_media(color_scheme="dark")
    page.goto(address)
    expect_colours(page, DARK)


@pytest.mark.parametrize(
    ("presses", "kept", "system"),
    [(1, LIGHT, "dark"), (2, DARK, "light")],
    ids=["light", "dark"],
)
def test_a_choice_is_kept(
    page: Page, address: str, presses: int, kept: str, system: Scheme
) -> None:
    """Chosen colours stay, whatever the system says, on each page."""
    page.goto(address)
    for _ in range(presses):
        page.click(BUTTON)
    expect_colours(page, kept)
    page.emulate_media(color_scheme=system)
    page.goto(address + OTHER_PAGE)
    expect_colours(page, kept)
    page.reload()
    expect_colours(page, kept)


def test_a_choice_is_kept_in_the_other_language(
    page: Page, address: str
) -> None:
    """One choice is made for both languages."""
    page.goto(address)
    page.click(BUTTON)
    page.emulate_media(color_scheme="dark")
    page.goto(f"{address}zh/")
    expect_colours(page, LIGHT)


@pytest.mark.parametrize("start", BUTTONS)
def test_three_presses_lead_back_to_the_system(
    page: Page, address: str, start: str
) -> None:
    """The button says what it will do; its third press ends the choice."""
    page.goto(address + start)
    for name in BUTTONS[start]:
        expect(page.locator(BUTTON)).to_have_attribute("title", name)
        page.click(BUTTON)
    page.emulate_media(color_scheme="dark")
    expect_colours(page, DARK)
