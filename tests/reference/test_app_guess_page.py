"""The page where a member draws or sends a picture and sees the guess."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reference.web.guesses import percents
from tests.reference.browser import Browser, html
from tests.reference.guessing import BAR, bar, checked, send, write_model

if TYPE_CHECKING:
    from collections.abc import Callable

    from bs4 import BeautifulSoup
    from flask import Flask


@pytest.fixture
def ada(app: Flask, member: Callable[[str], Browser]) -> Browser:
    """A member, where a model knows a bar and a word."""
    write_model(app)
    return member("Ada")


def chart(page: BeautifulSoup) -> dict[str, tuple[str, str]]:
    """Read each row of the chart: its digit, its number, its bar's length."""
    found = {}
    for row in page.select("table.chart tr:has(td)"):
        (digit,), (cell,), (rect,) = (
            row.select(part) for part in ("th[scope=row]", "td", "rect")
        )
        shown = cell.get_text(strip=True), str(rect["width"])
        found[digit.get_text()] = shown
    return found


def test_form(ada: Browser) -> None:
    """A file, a note and 64 named squares: all work without a pointer."""
    page = ada.page("/guess")
    element = page.select("form")[-1]
    assert element["enctype"] == "multipart/form-data"
    assert page.select("label[for=picture], label[for=note]")
    boxes = element.select("fieldset input[type=checkbox][name=squares]")
    assert [box["value"] for box in boxes] == list(map(str, range(64)))
    names = [box["aria-label"] for box in boxes]
    assert names[:9:8] == ["Row 1, column 1", "Row 2, column 1"]
    assert names[-1] == "Row 8, column 8"
    assert len(set(names)) == 64
    assert not page.select("script, canvas, [style], table")
    assert checked(page) == []


def test_squares(ada: Browser) -> None:
    """Squares are guessed wherever they stand, and stay as they were."""
    answer = send(ada, squares=BAR, note="a loop")
    assert answer.status_code == 200
    page = html(answer)
    assert page.select("h2")[0].get_text() == "It looks like 1"
    assert checked(page) == BAR
    (note,) = page.select("input[name=note]")
    assert note["value"] == "a loop"
    told = " ".join(page.select("section p")[0].get_text().split())
    assert "What speaks for 1: the picture with +2.7 bits, the note" in told
    assert "the note with -0.8." in told


def test_chart(ada: Browser) -> None:
    """The bars have the lengths of the numbers, which are 100 % together."""
    page = html(send(ada, squares=BAR, note="a loop"))
    shown = chart(page)
    # 18 of 35 for the 1, 9 for the 8, and 1 for each other one.
    numbers = [3, 51, 3, 3, 3, 3, 3, 3, 25, 3]
    assert shown == {
        str(digit): (f"{number} %", str(number))
        for digit, number in enumerate(numbers)
    }
    assert sum(numbers) == 100
    assert all(svg["aria-hidden"] == "true" for svg in page.select("svg"))
    assert len(page.select("svg")) == 10
    assert page.select("table caption")


@pytest.mark.parametrize(
    ("probabilities", "whole"),
    [
        ([0.5, 0.5], [50, 50]),
        ([1 / 3, 1 / 3, 1 / 3], [34, 33, 33]),
        ([0.005, 0.006, 0.989], [0, 1, 99]),
        ([0.1] * 10, [10] * 10),
        ([1 / 7] * 7, [15, 15, 14, 14, 14, 14, 14]),
        ([1.0, 0.0], [100, 0]),
    ],
)
def test_percents(probabilities: list[float], whole: list[int]) -> None:
    """Whole percents add up, and none is off by a whole one."""
    assert percents(probabilities) == whole
    assert sum(whole) == 100


def test_file(ada: Browser) -> None:
    """A file that is chosen counts, and no square then."""
    page = html(send(ada, picture=bar(), squares=["0"]))
    assert page.select("h2")[0].get_text() == "It looks like 1"
    assert checked(page) == ["0"]
    assert chart(page)["1"] == ("66 %", "66")


def test_note_is_escaped(ada: Browser) -> None:
    """A note is shown as what it is, and runs nowhere."""
    note = '"><script>alert(1)</script>'
    answer = send(ada, squares=BAR, note=note)
    assert "<script" not in answer.text
    (field,) = html(answer).select("input[name=note]")
    assert field["value"] == note
    policy = answer.headers["Content-Security-Policy"]
    assert "script-src 'none'; style-src 'self';" in policy
    assert "unsafe-inline" not in policy


def test_note_between_blanks(ada: Browser) -> None:
    """Blanks around a note are no part of it, and no note is no fault."""
    page = html(send(ada, squares=BAR, note=" loop "))
    assert chart(page)["8"] == ("25 %", "25")
    page = html(send(ada, squares=BAR, note=" "))
    assert chart(page)["1"] == ("66 %", "66")


def test_stranger(browser: Browser, ada: Browser) -> None:
    """The page is for members: others are asked to log in."""
    answer = browser.client.get("/guess")
    assert answer.status_code == 303
    assert answer.location == "/login?next=/guess"
    assert not browser.page("/").select("a[href='/guess']")
    assert ada.page("/").select("nav a[href='/guess']")
