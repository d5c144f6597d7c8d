"""What cannot be used of the form for guesses, or comes from elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.reference.api import picture
from tests.reference.browser import Browser, complaints, fields, html
from tests.reference.guessing import BAR, checked, send, write_model
from tests.reference.problem_checks import check_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask import Flask


@pytest.fixture
def ada(app: Flask, member: Callable[[str], Browser]) -> Browser:
    """A member, where a model knows a bar and a word."""
    write_model(app)
    return member("Ada")


@pytest.mark.parametrize(
    ("parts", "complaint"),
    [
        ({}, "Choose a picture, or draw one below."),
        ({"note": "a loop"}, "Choose a picture, or draw one below."),
        ({"picture": "text"}, "Choose a picture, or draw one below."),
        ({"picture": b""}, "The picture is no intact PNG or JPEG."),
        ({"picture": b"GIF89a"}, "The picture is no intact PNG or JPEG."),
        (
            {"picture": picture()},
            "The picture shows nothing that stands out from its edge.",
        ),
        (
            {"squares": "3", "note": "七" * 201},
            "Note must have at most 200 characters.",
        ),
        (
            {"squares": "3", "note": "a\u202eb"},
            "Note must not have invisible characters.",
        ),
        ({"squares": ["3", "64"]}, "There are 64 squares, and no others."),
        ({"squares": "٣"}, "There are 64 squares, and no others."),
        ({"squares": ""}, "There are 64 squares, and no others."),
    ],
)
def test_faults(ada: Browser, parts: dict[str, object], complaint: str) -> None:
    """What cannot be used is a 422 that says so beside the field."""
    answer = send(ada, **parts)
    assert answer.status_code == 422
    page = html(answer)
    (told,) = page.select("form strong")
    assert told.get_text() == complaint
    assert len(page.select(f"[aria-describedby~='{told['id']}']")) == 1
    assert not page.select("table")


def test_file_without_a_name(ada: Browser) -> None:
    """A browser in which no file is chosen sends a nameless one of no bytes."""
    answer = send(ada, picture=[], squares=BAR)
    assert answer.status_code == 200
    token = fields(ada.page("/guess").select("form")[-1])["csrf_token"]
    body = "".join(
        f'--x\r\nContent-Disposition: form-data; name="{name}"{more}\r\n\r\n'
        f"{value}\r\n"
        for name, more, value in (
            ("csrf_token", "", token),
            ("picture", '; filename=""', ""),
            ("squares", "", "3"),
        )
    )
    kind = "multipart/form-data; boundary=x"
    answer = ada.client.post("/guess", data=f"{body}--x--", content_type=kind)
    assert answer.status_code == 200


def test_forged_form(ada: Browser) -> None:
    """Without the token of a form nothing is guessed, and nothing is lost."""
    sent = {"squares": BAR, "note": "a loop"}
    answer = ada.client.post("/guess", data=sent)
    assert answer.status_code == 400
    page = html(answer)
    assert checked(page) == BAR
    assert not page.select("table")
    assert complaints(answer)[0].startswith("Nothing was saved: the form has")
    site = {"Sec-Fetch-Site": "cross-site"}
    answer = ada.client.post("/guess", data=sent, headers=site)
    check_page(answer, 400)
    assert "a loop" not in answer.text
