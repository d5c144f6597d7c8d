"""How many guesses there may be: at once in one process, and of one member."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event, Semaphore
from typing import IO

import pytest
from flask import Flask
from PIL import Image

from reference.http.errors import BUSY
from reference.services import guesses
from reference.uploads.images import read
from tests.reference.api import VERSIONS, Program
from tests.reference.browser import Browser
from tests.reference.guessing import ask, bar, write_model
from tests.reference.problem_checks import check_page, check_problem

Make = Callable[..., Flask]
SECONDS = 20


class Held:
    """Reads pictures, and holds back each until it is let go."""

    def __init__(self) -> None:
        """Hold."""
        self.reached, self.released = Semaphore(0), Event()

    def read(self, file: IO[bytes]) -> Image.Image:
        """Read a picture once that is allowed."""
        self.reached.release()
        assert self.released.wait(SECONDS)
        return read(file)


def program_of(app: Flask, version: str, name: str = "Ada") -> Program:
    """Log a member in, who registers first."""
    Browser(app).register(name)
    program = Program(app, version)
    assert program.log_in(name).status_code == 200
    return program


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Held:
    """What holds back the pictures of all guesses."""
    held = Held()
    monkeypatch.setattr(guesses, "read", held.read)
    return held


def ada(app: Flask) -> Browser:
    """Log the member in on pages, too."""
    browser = Browser(app)
    browser.log_in("Ada")
    return browser


@pytest.mark.parametrize("version", VERSIONS)
def test_busy(make_app: Make, held: Held, version: str) -> None:
    """Above the number of places a guess is a 503, over API and page alike."""
    app = make_app(GUESSES_AT_ONCE=1)
    write_model(app)
    program, browser = program_of(app, version), ada(app)
    with ThreadPoolExecutor(1) as pool:
        first = pool.submit(ask, program, picture=bar())
        assert held.reached.acquire(timeout=SECONDS)
        refused = ask(program, picture=bar())
        page = browser.send("/guess", squares="3")
        others = browser.client.get("/samples").status_code
        held.released.set()
        assert first.result(SECONDS).status_code == 200
    check_problem(refused, 503)
    assert refused.headers["Retry-After"] == "5"
    assert refused.get_json()["detail"] == BUSY
    check_page(page, 503)
    assert page.headers["Retry-After"] == "5"
    assert others == 200
    assert ask(program, picture=bar()).status_code == 200


def test_two_places(make_app: Make, held: Held) -> None:
    """Two places serve two guesses at once."""
    app = make_app(GUESSES_AT_ONCE=2)
    write_model(app)
    program, browser = program_of(app, "v2"), ada(app)
    with ThreadPoolExecutor(1) as pool:
        first = pool.submit(ask, program, picture=bar())
        assert held.reached.acquire(timeout=SECONDS)
        assert browser.send("/guess", squares="3").status_code == 200
        held.released.set()
        assert first.result(SECONDS).status_code == 200


def test_four_places_by_default(app: Flask, held: Held) -> None:
    """Without a setting four guesses are made at once, and no fifth one."""
    write_model(app)
    program = program_of(app, "v2")
    with ThreadPoolExecutor(4) as pool:
        made = [pool.submit(ask, program, picture=bar()) for _ in range(4)]
        for _ in made:
            assert held.reached.acquire(timeout=SECONDS)
        refused = ask(program, picture=bar())
        held.released.set()
        answers = [one.result(SECONDS).status_code for one in made]
    assert refused.status_code == 503
    assert answers == [200] * 4


def test_place_is_given_back(make_app: Make) -> None:
    """A guess that fails leaves its place to the next one."""
    app = make_app(GUESSES_AT_ONCE=1)
    program = program_of(app, "v2")
    for _ in range(2):
        check_problem(ask(program, picture=b"GIF89a"), 422)
        check_problem(ask(program, picture=bar()), 503)
    write_model(app)
    assert ask(program, picture=bar()).status_code == 200


@pytest.mark.parametrize("version", VERSIONS)
def test_limit_of_a_member(make_app: Make, version: str) -> None:
    """Above the limit a guess is a 429, counted for a member everywhere."""
    app = make_app(GUESSES_BY_MEMBER="3 per hour")
    write_model(app)
    ada, bob = program_of(app, version), program_of(app, version, "Bob")
    browser = Browser(app)
    browser.log_in("Ada")
    assert ask(ada, picture=bar()).status_code == 200
    check_problem(ask(ada, picture=b"GIF89a"), 422)
    assert browser.send("/guess", squares="3").status_code == 200
    refused = ask(ada, picture=bar())
    check_problem(refused, 429)
    assert int(refused.headers["Retry-After"]) > 0
    check_page(browser.send("/guess", squares="3"), 429)
    assert ask(bob, picture=bar()).status_code == 200


@pytest.mark.parametrize("version", VERSIONS)
def test_form_that_is_refused_costs_nothing(
    make_app: Make, version: str
) -> None:
    """What is wrong before anything is read is not counted."""
    app = make_app(GUESSES_BY_MEMBER="1 per hour")
    write_model(app)
    ada = program_of(app, version)
    for _ in range(2):
        check_problem(ask(ada, note="a loop"), 422)
    assert ask(ada, picture=bar()).status_code == 200
