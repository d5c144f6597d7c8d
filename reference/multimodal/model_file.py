"""The file of a model: arrays of numbers and texts, checked when it is read."""

import hashlib
import os
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from tempfile import mkstemp
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reference.multimodal.features import FEATURES
from reference.multimodal.softmax import DIGITS

Arrays = Mapping[str, NDArray[Any]]

VERSION_LENGTH = 12
#: No number that is learned comes near it; far larger ones would overflow.
LARGEST = 1e3


class ModelError(Exception):
    """There is no model that could be asked."""


def write(path: Path, arrays: Arrays) -> None:
    """Write the arrays of a model, whole or not at all.

    The new file takes the place of the old one in one step, so that whoever
    reads at this moment gets either of them.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = mkstemp(dir=path.parent, suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            np.savez(file, allow_pickle=False, **arrays)
            file.flush()
            os.fsync(handle)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink()
        raise


def read(path: Path) -> tuple[Arrays, str]:
    """Read the arrays of a model, and its version: a digest of the file.

    Raises:
        ModelError: there is no file, or it holds no model.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        message = f"The model cannot be read: {error}."
        raise ModelError(message) from error
    try:
        # A pickle could run any code, so none is read.
        with np.load(BytesIO(content), allow_pickle=False) as found:
            arrays = {name: found[name] for name in found.files}
    except Exception as error:  # numpy lets about ten kinds of them through
        message = f"{path} is no file of arrays, or damaged: {error}."
        raise ModelError(message) from error
    for fault in faults(arrays):
        message = f"{path} holds no model: {fault}."
        raise ModelError(message)
    return arrays, hashlib.sha256(content).hexdigest()[:VERSION_LENGTH]


def faults(arrays: Arrays) -> Iterator[str]:
    """Say which arrays are missing, or not what a model needs."""
    tokens = arrays.get("tokens", np.array(0))
    if tokens.ndim != 1 or tokens.dtype.kind != "U":
        yield "tokens is no list of texts"
    for name, shape in {
        "picture_weights": (FEATURES, DIGITS),
        "picture_bias": (DIGITS,),
        "note_weights": (tokens.size, DIGITS),
        "note_bias": (DIGITS,),
        "shares": (DIGITS,),
    }.items():
        array = arrays.get(name, np.array(0))
        if array.shape != shape or array.dtype != np.float64:
            yield f"{name} has not the shape {shape}, or no numbers"
        # NaN is not smaller either.
        elif not np.all(np.abs(array) < LARGEST):
            yield f"{name} has a number that nobody has learned"
