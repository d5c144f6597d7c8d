"""A digit is guessed from a picture and a note, for a few at a time."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import BoundedSemaphore
from typing import IO, Final, cast

import numpy as np
from flask import Flask, current_app

from reference.multimodal.features import SIDE, Floats
from reference.multimodal.ink import fitted, ink_of
from reference.multimodal.model import Model
from reference.services.errors import BusyError
from reference.services.models import KeptModel, model_file
from reference.uploads.images import read

EXTENSION: Final = "guesses"


@dataclass(frozen=True)
class Guessed:
    """The likeliest digit, and what speaks for it.

    `probabilities` are those of the digits 0 to 9. `picture` and `note` are in
    bits: how much likelier each of them makes the digit than it was before, as
    a power of two. `model` names the version that was asked.
    """

    digit: int
    probabilities: list[float]
    picture: float
    note: float
    model: str


@dataclass(frozen=True)
class Guesses:
    """What one process has for guesses: a model, and places to ask it."""

    kept: KeptModel
    places: BoundedSemaphore


def use_guesses(app: Flask) -> None:
    """Give the application its model, which need not be there yet."""
    places = BoundedSemaphore(app.config["GUESSES_AT_ONCE"])
    app.extensions[EXTENSION] = Guesses(KeptModel(model_file(app)), places)


def guesses() -> Guesses:
    """Return what the application that serves this request has."""
    return cast("Guesses", current_app.extensions[EXTENSION])


# --8<-- [start:guess]
def from_file(file: IO[bytes], note: str) -> Guessed:
    """Guess what a PNG or JPEG and its note are about.

    Raises `PictureError`, `ModelError` and `BusyError`.
    """
    with place():
        return ask(fitted(ink_of(read(file))), note)


def from_squares(inked: Collection[int], note: str) -> Guessed:
    """Guess the same of one or more squares of 64, by their numbers."""
    squares = np.zeros(SIDE * SIDE)
    squares[list(inked)] = 1
    with place():
        return ask(fitted(squares.reshape(SIDE, SIDE)), note)


@contextmanager
def place() -> Iterator[None]:
    """Take a place, or raise `BusyError`: who waited would hold a thread."""
    places = guesses().places
    if not places.acquire(blocking=False):
        raise BusyError
    try:
        yield
    finally:
        places.release()


# --8<-- [end:guess]


def ask(picture: Floats, note: str) -> Guessed:
    """Ask the model, as it is now."""
    model = current_model()
    guess = model.guess(picture, note)
    digit = int(np.argmax(guess.probabilities))
    return Guessed(
        digit, guess.probabilities, guess.picture, guess.note, model.version
    )


def has_model() -> bool:
    """Tell whether there is a file of a model, good or not."""
    return guesses().kept.is_there()


def current_model() -> Model:
    """Return the model; raise `ModelError` if there is none."""
    return guesses().kept.get()
