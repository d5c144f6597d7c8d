"""The model that is asked: read when it is needed, and again when it changes.

The application starts without one: it can be trained while the rest serves.
"""

from pathlib import Path
from threading import Lock

from flask import Flask

from reference.multimodal.model import Model, load


def model_file(app: Flask) -> Path:
    """Say where the model lies, or will."""
    chosen = app.config["MODEL_FILE"]
    return Path(chosen or Path(app.instance_path) / "model.npz")


class KeptModel:
    """The model of one file, in one process."""

    def __init__(self, path: Path) -> None:
        """Read nothing yet."""
        self.path = path
        self._lock = Lock()
        self._model: Model | None = None
        self._mark: tuple[int, ...] | None = None

    def is_there(self) -> bool:
        """Tell whether there is a file, good or not."""
        try:
            self.path.stat()
        except FileNotFoundError:
            return False
        except OSError:
            return True  # What is wrong with it says `get`.
        return True

    # --8<-- [start:kept]
    def get(self) -> Model:
        """Give the model that the file has now; raise `ModelError`.

        A file that is gone or damaged is told, though the one before is still
        known: each process has to answer the same.
        """
        with self._lock:
            mark = self._look()
            if self._model is None or mark != self._mark:
                self._model, self._mark = load(self.path), mark
            return self._model

    def _look(self) -> tuple[int, ...] | None:
        """Tell this file from the one that takes its place."""
        try:
            found = self.path.stat()
        except OSError:
            return None
        return found.st_ino, found.st_mtime_ns, found.st_size

    # --8<-- [end:kept]
