"""Which test a page means by a name: ``[](test:name)``."""

import ast
from collections import defaultdict
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path, PurePosixPath

from provenance.errors import ProvenanceError
from provenance.layout import PROVING, ROOT, relative
from provenance.record import Record, Test

PREFIX = "test_"


class Names:
    """The tests of a record, by the names that pages give them.

    A page names the tests of its own topic: ``name`` is the function
    ``test_name``, and ``file/name`` that of the file ``test_file.py``, for a
    function that several files have.  A page on the reference application
    also names the application's.
    """

    def __init__(self, record: Record, root: Path = ROOT) -> None:
        self.root = root
        self.tests: dict[str, list[Test]] = defaultdict(list)
        for test in record.tests:
            for name in _names(test.path, test.name):
                self.tests[name].append(test)

    def find(self, name: str, page: str, where: str) -> Test:
        """The test that a page means.

        Args:
            name: what it calls the test.
            page: the page's path from the root.
            where: the place on the page.

        Raises:
            ProvenanceError: there is no such test, or several; it is another
                topic's; or it did not pass.
        """
        folders = folders_of(page)
        found = self.tests.get(name, [])
        own = [test for test in found if test.path.startswith(folders)]
        if len(own) == 1:
            return own[0]
        if own:
            ways = ", ".join(sorted(_names(t.path, t.name)[1] for t in own))
            what = f"{len(own)} tests are called {name!r}"
            raise ProvenanceError(where, what, f"Write one of {ways}.")
        if found:
            what = f"{name!r} is a test of {found[0].path}"
            fix = f"Name a test of {' or '.join(folders)}."
            raise ProvenanceError(where, what, fix)
        raise self._unknown(name, folders, where)

    def _unknown(
        self, name: str, folders: tuple[str, ...], where: str
    ) -> ProvenanceError:
        written = [*_written(folders, self.root)]
        for path, test in written:
            if name in _names(path, test):
                what = f"the test {name!r} of {path} has not passed"
                fix = "Mend it; one that skips itself proves nothing."
                return ProvenanceError(where, what, fix)
        names = [_names(path, test)[0] for path, test in written]
        close = get_close_matches(name, names, 1)
        fix = f"Did you mean {close[0]!r}?" if close else "Write it."
        what = f"{' and '.join(folders)} have no test {name!r}"
        return ProvenanceError(where, what, fix)


def folders_of(page: str) -> tuple[str, ...]:
    """The folders of the tests that a page may name."""
    path = PurePosixPath(page)
    of_topic = path.parent.parent.name == "topics"
    topic = path.parent.name if of_topic else path.stem
    snippets, reference = PROVING
    own = f"{snippets}/{topic.replace('-', '_')}/"
    about = path.stem.split("-")[0] == "project"
    return (own, f"{reference}/") if about else (own,)


def _names(path: str, test: str) -> tuple[str, str]:
    """What a page may call a test: its name, and that with its file's."""
    name = test.rpartition("::")[2].removeprefix(PREFIX)
    file = PurePosixPath(path).stem.removeprefix(PREFIX)
    return name, f"{file}/{name}"


def _written(folders: tuple[str, ...], root: Path) -> Iterator[tuple[str, str]]:
    """Path and name of each test function that is written in ``folders``."""
    for folder in folders:
        for path in sorted((root / folder).glob(f"{PREFIX}*.py")):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            for node in ast.walk(tree):
                if not isinstance(node, ast.FunctionDef):
                    continue
                if node.name.startswith(PREFIX):
                    yield relative(path, root), node.name
