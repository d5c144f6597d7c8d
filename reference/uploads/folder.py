"""The folder of pictures: each is a file whose name we made."""

import logging
import os
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from secrets import token_hex
from typing import Final

from flask import current_app

# Bytes of a name, and how the file is called then.
RANDOM: Final = 16
OURS: Final = re.compile(rf"[0-9a-f]{{{2 * RANDOM}}}\.png")

logger: Final = logging.getLogger(__name__)


class FolderError(Exception):
    """The folder takes or gives no file: it is full, or not ours."""


def folder() -> Path:
    """Return the folder, an absolute path."""
    chosen = current_app.config["PICTURES_FOLDER"]
    return Path(chosen or Path(current_app.instance_path) / "pictures")


def want_writable() -> None:
    """Raise `FolderError` unless a file can be made, without making one."""
    place = folder()
    try:
        while _is_missing(place):
            place = place.parent
    except OSError as error:  # Nobody may look there, or the name is too long.
        raise FolderError(str(error)) from error
    if not (place.is_dir() and os.access(place, os.W_OK | os.X_OK)):
        message = "no file can be made there"
        raise FolderError(message)


def _is_missing(place: Path) -> bool:
    """Tell what is not there; where nobody may look is an `OSError`.

    From Python 3.14 on `Path.exists` says of both that they do not exist.
    """
    try:
        place.stat()
    except FileNotFoundError:
        return True
    return False


def names() -> Iterator[tuple[str, float]]:
    """Name each picture that is kept, and when it was written.

    What has no name of ours is not ours. Raises `FolderError`.
    """
    try:
        found = sorted(folder().iterdir())
    except FileNotFoundError:
        return  # There is no picture yet.
    except OSError as error:
        raise FolderError(str(error)) from error
    for path in found:
        if OURS.fullmatch(path.name):
            with suppress(FileNotFoundError):  # Somebody has just deleted it.
                yield path.stem, path.stat().st_mtime


def file_name(name: str) -> str:
    """Name the file of a picture."""
    return f"{name}.png"


def read(name: str) -> bytes:
    """Read a file; raise `FileNotFoundError` or `FolderError`."""
    try:
        return (folder() / file_name(name)).read_bytes()
    except FileNotFoundError:
        raise
    except OSError as error:
        raise FolderError(str(error)) from error


# --8<-- [start:keep]
def keep(data: bytes) -> str:
    """Write a new file and return its name; or leave none behind.

    The name is no part of what was sent, so it leads nowhere and is nobody
    else's. The file is synced, its folder is not. Raises `FolderError`.
    """
    name = token_hex(RANDOM)
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


def remove(name: str) -> bool:
    """Delete a file that no row names any more; tell whether it is gone.

    What it belonged to is gone, so a failure is nobody's but the log's.
    """
    try:
        (folder() / file_name(name)).unlink(missing_ok=True)
    except OSError as error:
        logger.warning("A picture stays behind: %s", error)
        return False
    return True
