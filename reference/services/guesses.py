"""A digit is guessed from a picture and a note, for a few at a time."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import BoundedSemaphore
from typing import IO, Final, cast

import numpy as np
from flask import Flask, current_app

from reference.multimodal.features import SIDE
from reference.multimodal.ink import fitted, ink_of
from reference.multimodal.model import Guess, Model
from reference.services.errors import BusyError
from reference.services.models import KeptModel, model_file
from reference.uploads.images import read

EXTENSION: Final = "guesses"


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
def from_file(file: IO[bytes], note: str) -> Guess:
    """Guess what a PNG or JPEG and its note are about.

    Raises `PictureError`, `ModelError` and `BusyError`.
    """
    with place():
        picture = fitted(ink_of(read(file)))
        return current_model().guess(picture, note)


def from_squares(inked: Collection[int], note: str) -> Guess:
    """Guess the same of one or more squares of 64, by their numbers."""
    squares = np.zeros((SIDE, SIDE))
    squares.flat[list(inked)] = 1
    with place():
        return current_model().guess(fitted(squares), note)


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


def has_model() -> bool:
    """Tell whether there is a file of a model, good or not."""
    return guesses().kept.is_there()


def current_model() -> Model:
    """Return the model; raise `ModelError` if there is none."""
    return guesses().kept.get()
