"""The folder of pictures: each is a file whose name we made."""

import logging
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from secrets import token_hex
from typing import Final

from flask import current_app

logger: Final = logging.getLogger(__name__)


class FolderError(Exception):
    """The folder takes no file just now: it is full, or not ours."""


def folder() -> Path:
    """Return the folder, an absolute path."""
    chosen = current_app.config["PICTURES_FOLDER"]
    return Path(chosen or Path(current_app.instance_path) / "pictures")


def want_writable() -> None:
    """Raise `FolderError` unless a file can be made, without making one."""
    place = folder()
    while not place.exists():
        place = place.parent
    if not os.access(place, os.W_OK | os.X_OK):
        message = "no file can be made there"
        raise FolderError(message)


def names() -> Iterator[tuple[str, float]]:
    """Name each picture that is kept, and when it was written."""
    for path in folder().glob(file_name("*")):
        with suppress(FileNotFoundError):  # Somebody has just deleted it.
            yield path.stem, path.stat().st_mtime


def file_name(name: str) -> str:
    """Name the file of a picture."""
    return f"{name}.png"


# --8<-- [start:keep]
def keep(data: bytes) -> str:
    """Write a new file and return its name; or leave none behind.

    The name is no part of what was sent, so it leads nowhere and is nobody
    else's. What is returned is on the disk. Raises `FolderError`.
    """
    name = token_hex(16)
    path = folder() / file_name(name)
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write(path, data)
    except OSError as error:
        raise FolderError(str(error)) from error
    return name


def write(path: Path, data: bytes) -> None:
    """Write a file that is not there yet; a failure takes it away again."""
    made = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(made, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(made)
    except BaseException:
        path.unlink()
        raise


# --8<-- [end:keep]


def remove(name: str) -> None:
    """Delete a file that no row names any more.

    What it belonged to is gone, so a failure is nobody's but the log's.
    """
    try:
        (folder() / file_name(name)).unlink(missing_ok=True)
    except OSError as error:
        logger.warning("A picture stays behind: %s", error)
