"""Text that runs from right to left turns nothing around it."""

from collections.abc import Callable

from bs4 import BeautifulSoup

from tests.reference.browser import Browser, fields, html

Member = Callable[[str], Browser]

NAME, TITLE, NOTE, ABOUT = "אדה", "שבע", "שמונה", "תשע"


def isolated(page: BeautifulSoup) -> list[int]:
    """Count how often each text stands for itself, and check: only so."""
    counts = []
    for text in (NAME, TITLE, NOTE, ABOUT):
        found = page.find_all(string=lambda part, text=text: text in part)
        places = [part.find_parent(["bdi", "title"]) for part in found]
        assert None not in places
        counts.append(
            sum(part.find_parent("bdi") is not None for part in found)
        )
    return counts


def test_direction_stays_inside(browser: Browser, member: Member) -> None:
    """What members typed cannot turn the text around it."""
    ada = member(NAME)
    ada.send("/profile", about=ABOUT)
    url = ada.send("/samples/new", title=TITLE, note=NOTE).location
    late = fields(ada.page(f"{url}/edit").select("form")[-1])
    for page, count in {
        "/": [1, 1, 1, 0],
        "/samples": [1, 1, 0, 0],
        "/members/1": [1, 1, 1, 1],
        url: [1, 1, 1, 0],
    }.items():
        assert isolated(browser.page(page)) == count
    assert ada.page("/").select_one("nav bdi")
    ada.send(f"{url}/edit")
    answer = html(ada.client.post(f"{url}/edit", data=late | {"note": "x"}))
    assert isolated(answer) == [1, 1, 1, 0]
