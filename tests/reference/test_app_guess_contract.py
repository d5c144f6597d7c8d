"""One contract, kept by both versions of the API: guesses."""

from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask

from tests.reference.api import Program, files
from tests.reference.browser import Browser, fields
from tests.reference.guessing import (
    AGAINST_ONE,
    FOR_ONE,
    ask,
    bar,
    form,
    write_model,
)
from tests.reference.problem_checks import check_problem

Member = Callable[[str], Browser]


@pytest.fixture(autouse=True)
def model(app: Flask) -> None:
    """A model that knows a bar and a word."""
    write_model(app)


def test_guess(program: Program) -> None:
    """A guess has ten probabilities, and in bits what each side says."""
    answer = ask(program, picture=bar(), note="a loop")
    assert (answer.status_code, answer.mimetype) == (200, "application/json")
    guess = answer.get_json()
    assert list(guess) == ["digit", "probabilities", "evidence_bits", "model"]
    assert guess["digit"] == 1
    # 18 for the 1, 9 for the 8, and 1 for each other one.
    expected = [1 / 35] * 10
    expected[1], expected[8] = 18 / 35, 9 / 35
    assert guess["probabilities"] == pytest.approx(expected)
    bits = {"picture": FOR_ONE, "note": AGAINST_ONE}
    assert guess["evidence_bits"] == pytest.approx(bits)
    assert len(guess["model"]) == 12


@pytest.mark.parametrize(
    "sent", [{}, {"note": ""}, {"note": "nothing known"}, {"note": "七"}]
)
def test_note_that_says_nothing(program: Program, sent: dict[str, str]) -> None:
    """Without a note, or a word that is known, the picture decides alone."""
    guess = ask(program, picture=bar(), **sent).get_json()
    assert guess["probabilities"][1] == pytest.approx(18 / 27)
    assert guess["evidence_bits"]["note"] == 0


@pytest.mark.parametrize(
    ("kind", "ink", "paper"),
    [
        ("PNG", "white", "black"),
        ("PNG", "black", "#0000"),
        ("PNG", "#777", "#ddd"),
        ("JPEG", "navy", "ivory"),
    ],
    ids=["light on dark", "on nothing", "grey", "JPEG"],
)
def test_colours(program: Program, kind: str, ink: str, paper: str) -> None:
    """What is drawn counts, and not in which colours."""
    plain = ask(program, picture=bar()).get_json()["probabilities"]
    guess = ask(program, picture=bar(kind, ink, paper)).get_json()
    assert guess["probabilities"] == pytest.approx(plain, abs=0.05)


def test_nothing_is_kept(program: Program, app: Flask) -> None:
    """A picture that is guessed is on no disk afterwards."""
    folder = Path(app.instance_path) / "pictures"
    before = files(folder)
    assert ask(program, picture=bar(), note="a loop").status_code == 200
    assert files(folder) == before == ["model.npz"]


def test_units_in_the_document(app: Flask) -> None:
    """The document says in which unit the evidence is, and of what order."""
    document = app.test_client().get("/api/v2/openapi.json").get_json()
    shapes = document["components"]["schemas"]
    for side in ("picture", "note"):
        told = shapes["Evidence"]["properties"][side]["description"]
        assert told.startswith("In bits: alone it makes the digit 2 to this")
    shares = shapes["Guess"]["properties"]["probabilities"]
    assert (shares["minItems"], shares["maxItems"]) == (10, 10)
    assert shares["description"].startswith("Of the digits 0 to 9")


def test_who_may_ask(program: Program, member: Member) -> None:
    """A stranger is a 401; a browser needs the token of a form."""
    stranger = program.send("POST", "/guesses", token=None)
    check_problem(stranger, 401)
    bob = member("Bob")
    url = f"{program.prefix}/guesses"
    sent = {"data": form(picture=bar()), "content_type": "multipart/form-data"}
    check_problem(bob.client.post(url, **sent), 400)
    page = bob.page("/guess").select("form")[-1]
    headers = {"X-CSRFToken": fields(page)["csrf_token"]}
    sent["data"] = form(picture=bar())
    assert bob.client.post(url, headers=headers, **sent).status_code == 200
