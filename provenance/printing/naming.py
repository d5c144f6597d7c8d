"""Which test a page means by a name: ``[](test:name)``."""

import ast
from collections import defaultdict
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import cached_property, lru_cache
from pathlib import Path, PurePosixPath

from provenance.errors import ProvenanceError
from provenance.layout import APPLICATION, PROVING, ROOT, relative
from provenance.pages.units import Named
from provenance.record import Record, Test

PREFIX = "test_"

#: Tests that need servers: their run keeps no record, it is green or red.
SERVICES = "tests/services"

#: How pages on the reference application are called, or begin.
ABOUT = ("project", "experiment")


class Names:
    """Tests by the names that pages give them.

    A page names the tests of its own topic: ``name`` is the function
    ``test_name``, and ``file/name`` that of the file ``test_file.py``, for a
    function that several files have.  A page on the reference application
    names the application's, too.
    """

    def __init__(self, record: Record, root: Path = ROOT) -> None:
        self.root = root
        self.passed = _by_name(record.tests)

    def find(self, named: Named, page: str, where: str) -> Test:
        """The test that a page means.

        Args:
            named: what it calls the test.
            page: the page's path from the root.
            where: the place on the page.

        Raises:
            ProvenanceError: there is no such test, or several; it is another
                topic's; or it did not pass.
        """
        folders = folders_of(page, service=named.service)
        known = self._on_servers if named.service else self.passed
        found = known.get(named.name, [])
        own = [test for test in found if test.path.startswith(folders)]
        if len(own) == 1:
            return own[0]
        if own:
            ways = ", ".join(sorted(_names(test)[1] for test in own))
            what = f"{len(own)} tests are called {named.name!r}"
            raise ProvenanceError(where, what, f"Write one of {ways}.")
        if found:
            what = f"{named.name!r} is a test of {found[0].path}"
            fix = f"Name a test of {' or '.join(folders)}."
            raise ProvenanceError(where, what, fix)
        raise self._unknown(named.name, folders, where)

    @cached_property
    def _on_servers(self) -> dict[str, list[Test]]:
        return _by_name(written_in(SERVICES, self.root))

    def _unknown(
        self, name: str, folders: tuple[str, ...], where: str
    ) -> ProvenanceError:
        written = [t for f in folders for t in written_in(f, self.root)]
        for test in written:
            if name in _names(test):
                what = f"the test {name!r} of {test.path} has not passed"
                fix = "Mend it; one that skips itself proves nothing."
                return ProvenanceError(where, what, fix)
        close = get_close_matches(name, [_names(t)[0] for t in written], 1)
        fix = f"Did you mean {close[0]!r}?" if close else "Write it."
        what = f"{' and '.join(folders)} have no test {name!r}"
        return ProvenanceError(where, what, fix)


@lru_cache(maxsize=1024)
def folders_of(page: str, *, service: bool = False) -> tuple[str, ...]:
    """The folders of the tests that a page may name."""
    path = PurePosixPath(page)
    of_application = path.parent.name == APPLICATION
    in_folder = of_application or path.parent.parent.name == "topics"
    topic = path.parent.name if in_folder else path.stem
    snippets, reference = PROVING
    home = SERVICES if service else snippets
    own = f"{home}/{topic.replace('-', '_')}/"
    about = of_application or path.stem.split("-")[0] in ABOUT
    return (own, f"{reference}/") if about and not service else (own,)


def written_in(folder: str, root: Path = ROOT) -> list[Test]:
    """The test functions that are written below a folder."""
    found = []
    for path in sorted((root / folder).rglob(f"{PREFIX}*.py")):
        for node in _functions(ast.parse(path.read_text(encoding="utf-8"))):
            if node.name.startswith(PREFIX):
                name, claim = relative(path, root), ast.get_docstring(node)
                key = f"{name}::{node.name}"
                found.append(Test(key, claim or "", name, node.lineno))
    return found


def _functions(inside: ast.Module | ast.ClassDef) -> Iterator[ast.FunctionDef]:
    """The functions of a file or a class, and those of the classes in it."""
    for node in inside.body:
        if isinstance(node, ast.FunctionDef):
            yield node
        elif isinstance(node, ast.ClassDef):
            yield from _functions(node)


def _by_name(tests: Iterable[Test]) -> dict[str, list[Test]]:
    found: dict[str, list[Test]] = defaultdict(list)
    for test in tests:
        for name in _names(test):
            found[name].append(test)
    return found


def _names(test: Test) -> tuple[str, str]:
    """What a page may call a test: its name, and that with its file's."""
    name = test.name.rpartition("::")[2].removeprefix(PREFIX)
    file = PurePosixPath(test.path).stem.removeprefix(PREFIX)
    return name, f"{file}/{name}"
