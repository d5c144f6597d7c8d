"""A model made by hand, whose guesses can be worked out on paper.

It knows one picture and one word: an upright bar, which makes a 1 18 times as
likely as each other digit, and "loop", which makes an 8 9 times as likely.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageDraw

from reference.multimodal.features import FEATURES, Vocabulary
from reference.multimodal.model import Model, save
from reference.multimodal.softmax import Classifier
from reference.services.models import model_file
from tests.reference.browser import fields

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import BeautifulSoup
    from flask import Flask
    from werkzeug.test import TestResponse

    from tests.reference.api import Program
    from tests.reference.browser import Browser

BY_PICTURE, BY_WORD = 18, 9
#: Squares of an upright bar, two of each row.
BAR = [str(8 * row + column) for row in range(8) for column in (5, 6)]
#: What the bar says for a 1, in shares of all digits: 18 of 27, not 1 of 10.
FOR_ONE = np.log2(18 / 27 * 10)
#: What the word says against it: 1 of 18.
AGAINST_ONE = np.log2(1 / 18 * 10)


def write_model(
    app: Flask, word: str = "loop", path: Path | None = None
) -> Path:
    """Put the model where the application looks for it, or elsewhere."""
    path = path or model_file(app)
    seen, read = np.zeros((FEATURES, 10)), np.zeros((1, 10))
    bar = np.zeros((8, 8))
    bar[:, 3:5] = np.log(BY_PICTURE) / 16
    seen[:64, 1] = bar.ravel()
    read[0, 8] = np.log(BY_WORD)
    nothing = np.zeros(10)
    model = Model(
        Classifier(seen, nothing),
        Classifier(read, nothing),
        np.log(np.full(10, 0.1)),
        Vocabulary((word,)),
        "",
    )
    save(path, model)
    return path


def bar(kind: str = "PNG", ink: str = "black", paper: str = "white") -> bytes:
    """Draw an upright bar, which is four times as high as it is wide."""
    file = BytesIO()
    picture = Image.new("RGBA", (120, 100), paper)
    ImageDraw.Draw(picture).rectangle((70, 10, 89, 89), fill=ink)
    if kind == "JPEG":
        picture = picture.convert("RGB")
    picture.save(file, kind)
    return file.getvalue()


def form(**parts: object) -> dict[str, object]:
    """Make files of bytes, which a client closes when it has sent them."""
    return {name: part_of(value) for name, value in parts.items()}


def part_of(value: object) -> object:
    """Make one part of a form, or several of the same name."""
    if isinstance(value, list):
        return list(map(part_of, value))
    return (BytesIO(value), "a.png") if isinstance(value, bytes) else value


def ask(program: Program, **parts: object) -> TestResponse:
    """Ask a version of the API for a guess."""
    kind = "multipart/form-data"
    return program.send(
        "POST", "/guesses", data=form(**parts), content_type=kind
    )


def send(browser: Browser, **parts: object) -> TestResponse:
    """Fill in the form, which the page has without any script, and send it."""
    sent = fields(browser.page("/guess").select("form")[-1])
    token = {"csrf_token": sent["csrf_token"]}
    return browser.client.post("/guess", data=form(**token, **parts))


def checked(page: BeautifulSoup) -> list[str]:
    """List the squares that are full."""
    return [str(box["value"]) for box in page.select("input[checked]")]
