"""What is no picture or no note, sent to both versions of the API."""

import pytest
from flask import Flask

from reference.storage.models.sample import NOTE_LENGTH
from tests.reference.api import Program, picture
from tests.reference.guessing import ask, bar, write_model
from tests.reference.problem_checks import check_problem


@pytest.fixture(autouse=True)
def model(app: Flask) -> None:
    """A model that knows a bar and a word."""
    write_model(app)


FILE, LINE = "must be a file", "must be one line without control characters"
LONG = f"must have at most {NOTE_LENGTH} characters"
Faults = dict[str, str]


@pytest.mark.parametrize(
    ("sent", "faults"),
    [
        ({}, {"#/picture": FILE}),
        ({"picture": "text"}, {"#/picture": FILE}),
        ({"picture": [bar(), bar()]}, {"#/picture": "must be one file"}),
        ({"note": "a\nb"}, {"#/picture": FILE, "#/note": LINE}),
        ({"picture": bar(), "note": "七" * 201}, {"#/note": LONG}),
        ({"picture": b"GIF89a", "note": "a\nb"}, {"#/note": LINE}),
        ({"picture": bar(), "note": ["a", ""]}, {"#/note": "must be one text"}),
        ({"picture": bar(), "note": b"a"}, {"#/note": "must be one text"}),
        (
            {"picture": bar(), "notes": "a"},
            {"#": "has fields besides picture, note"},
        ),
        (
            {"picture": bar(), "other": b"a"},
            {"#": "has fields besides picture, note"},
        ),
    ],
    ids=[
        "nothing",
        "text for a picture",
        "two pictures",
        "two faults",
        "long note",
        "file is opened last",
        "two notes",
        "file for a note",
        "slip",
        "other file",
    ],
)
def test_forms_are_checked(
    program: Program, sent: dict[str, object], faults: Faults
) -> None:
    """Fields that cannot be used are a 422, before the picture is opened."""
    answer = ask(program, **sent)
    check_problem(answer, 422)
    errors = answer.get_json()["errors"]
    assert {error["pointer"]: error["detail"] for error in errors} == faults


def test_longest_note(program: Program) -> None:
    """A note may be as long as that of a sample."""
    note = "七" * NOTE_LENGTH
    assert ask(program, picture=bar(), note=note).status_code == 200


@pytest.mark.parametrize(
    ("picture", "detail"),
    [
        (b"GIF89a", "is no intact PNG or JPEG"),
        (bar()[:90], "is no intact PNG or JPEG"),
        (picture(size=(2049, 2)), "has a side of more than 2048 pixels"),
        (picture(), "shows nothing that stands out from its edge"),
    ],
    ids=["no picture", "cut", "large", "blank"],
)
def test_pictures_are_checked(
    program: Program, picture: bytes, detail: str
) -> None:
    """What is no picture, or shows nothing, is a 422 that says so."""
    answer = ask(program, picture=picture)
    check_problem(answer, 422)
    fault = {"pointer": "#/picture", "detail": detail}
    assert answer.get_json()["errors"] == [fault]


@pytest.mark.parametrize(
    "kind",
    ["application/json", "image/png", "application/x-www-form-urlencoded"],
)
def test_other_types(program: Program, kind: str) -> None:
    """What is no form with files in it is a 415."""
    answer = program.send("POST", "/guesses", data=bar(), content_type=kind)
    check_problem(answer, 415)


def test_bodies_that_are_too_large(program: Program, app: Flask) -> None:
    """A note above 128 KiB is a 413, and so is a body above its limit."""
    for more, status in ((0, 422), (1, 413)):
        note = "x" * (128 * 1024 + more)
        check_problem(ask(program, picture=bar(), note=note), status)
    app.config["MAX_CONTENT_LENGTH"] = 20_000
    check_problem(ask(program, picture=bytes(30_000)), 413)
