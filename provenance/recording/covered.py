"""Coverage's data of a run, kept, and joined with those of the next."""

import shutil
import sqlite3
from collections.abc import Callable, Container, Mapping
from contextlib import closing
from pathlib import Path

from coverage import Coverage, CoverageData

FILES = "SELECT DISTINCT path FROM arc JOIN file ON file_id = file.id "
#: The files of which ways are deleted, and those that more than imports ran.
LEFT = FILES + "WHERE context_id IN over"
ENTERED = FILES + "JOIN context ON context_id = context.id WHERE context != ''"


class Covered:
    """The data of the earlier run, in the file ``path``."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.joined = path.with_suffix(".joined")
        #: The files of which other lines, or other cases, ran than before.
        self.touched: set[Path] = set()

    def contexts(
        self, file: Path, lines: Container[int] | None = None
    ) -> set[str]:
        """Under which names some lines of a file have run, or any."""
        data = CoverageData(str(self.path))
        data.read()
        found = data.contexts_by_lineno(str(file)).items()
        return {
            name
            for line, names in found
            if lines is None or line in lines
            for name in names
        }

    def join(
        self,
        keeps: Callable[[str], bool],
        changed: Mapping[Path, Mapping[int, int]],
    ) -> Path:
        """Join what holds of the earlier data with those of this run.

        Args:
            keeps: whether what ran under a name still holds.
            changed: where the lines went of files that have changed; of those
                that are not there nothing holds.

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
            touched = _paths(base, LEFT)
            base.execute("DELETE FROM arc WHERE context_id IN over")
            for file, moved in changed.items():
                _move(base, str(file), moved)
        data = CoverageData(str(self.joined))
        data.read()
        latest = _latest()
        data.update(latest)
        data.close()
        with closing(sqlite3.connect(latest.data_filename())) as new:
            self.touched = {*changed, *touched, *_paths(new, ENTERED)}
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


def _paths(base: sqlite3.Connection, query: str) -> set[Path]:
    return {Path(path) for (path,) in base.execute(query)}


def _move(
    base: sqlite3.Connection, file: str, moved: Mapping[int, int]
) -> None:
    """Give a file's ways their new lines; one that leaves a lost line goes."""
    query = "SELECT id FROM file WHERE path = ?"
    for (key,) in base.execute(query, (file,)).fetchall():
        query = "SELECT context_id, fromno, tono FROM arc WHERE file_id = ?"
        arcs = base.execute(query, (key,)).fetchall()
        base.execute("DELETE FROM arc WHERE file_id = ?", (key,))
        # Negative is the first line of what is entered or left.
        new = {
            n * sign: to * sign for n, to in moved.items() for sign in (1, -1)
        }
        base.executemany(
            "INSERT OR IGNORE INTO arc VALUES (?, ?, ?, ?)",
            [
                (key, context, new[begin], new[end])
                for context, begin, end in arcs
                if begin in new and end in new
            ],
        )


def _latest() -> CoverageData:
    """What pytest-cov has just stored."""
    return Coverage().get_data()
