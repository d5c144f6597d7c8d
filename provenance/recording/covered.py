"""Coverage's data of a run, kept, and joined with those of the next."""

import shutil
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path

from coverage import Coverage, CoverageData


class Covered:
    """The data of the earlier run, in the file ``path``."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.joined = path.with_suffix(".joined")

    def contexts(self, file: Path) -> set[str]:
        """Under which names any line of a file has run."""
        data = CoverageData(str(self.path))
        data.read()
        found = data.contexts_by_lineno(str(file)).values()
        return {name for names in found for name in names}

    def join(
        self, keeps: Callable[[str], bool], changed: Iterable[Path]
    ) -> Path:
        """Join what holds of the earlier data with those of this run.

        Args:
            keeps: whether what ran under a name still holds.
            changed: files of which nothing holds.

        Returns:
            The file with the joined data.
        """
        shutil.copyfile(self.path, self.joined)
        # The tables are those of coverage's documented schema, version 7.
        with closing(sqlite3.connect(self.joined)) as base, base:
            known = base.execute("SELECT id, context FROM context").fetchall()
            over = [(key,) for key, name in known if not keeps(name)]
            base.execute("CREATE TEMP TABLE over (id INTEGER PRIMARY KEY)")
            base.executemany("INSERT INTO over VALUES (?)", over)
            base.execute("DELETE FROM arc WHERE context_id IN over")
        data = CoverageData(str(self.joined))
        data.read()
        if data.has_arcs():  # of an empty one nothing can be taken
            data.purge_files([str(path) for path in changed])
        data.update(_latest())
        data.close()
        return self.joined

    def take(self) -> Path:
        """Let the data of this run stand alone; return their file."""
        self.forget()
        self.joined.parent.mkdir(parents=True, exist_ok=True)
        latest = Path(_latest().data_filename())
        if latest.is_file():
            shutil.copyfile(latest, self.joined)
        return self.joined

    def keep(self) -> None:
        """Make the joined data those of the earlier run."""
        self.joined.replace(self.path)

    def forget(self) -> None:
        """Leave the earlier data as they are."""
        self.joined.unlink(missing_ok=True)


def _latest() -> CoverageData:
    """What pytest-cov has just stored."""
    return Coverage().get_data()
