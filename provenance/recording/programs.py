"""Run a program of ``snippets/`` afresh, as its reader would import it."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType


class Programs:
    """Programs that one test loaded; ``forget`` takes them back out.

    A program is executed under the name that it has in the reader's folder
    (``books.py`` is ``books``), so that ``__name__`` and relative imports
    mean the same, and anew for each test, so that its module-level lines are
    run by that test.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._hidden: dict[str, ModuleType] = {}
        self._names: set[str] = set()

    def load(self, path: str) -> ModuleType:
        """Execute ``path`` (a file, or a package's folder) and return it.

        Raises:
            FileNotFoundError: there is no such program.
        """
        file = self.folder / path
        package = file.is_dir()
        source = file / "__init__.py" if package else file
        if not source.is_file():
            message = f"no program {path!r} below {self.folder}"
            raise FileNotFoundError(message)
        name = file.stem
        self._hide(name)
        places = [str(file)] if package else None
        spec = spec_from_file_location(
            name, source, submodule_search_locations=places
        )
        if spec is None or spec.loader is None:
            message = f"{path!r} is not a Python program"
            raise FileNotFoundError(message)
        module = module_from_spec(spec)
        sys.modules[name] = module
        spec.loader.exec_module(module)
        return module

    def forget(self) -> None:
        """Remove the loaded programs and bring back what they hid."""
        for name in self._names:
            self._remove(name)
        sys.modules.update(self._hidden)

    def _hide(self, name: str) -> None:
        if name not in self._names:
            for known in _modules_of(name):
                self._hidden[known] = sys.modules[known]
            self._names.add(name)
        self._remove(name)

    @staticmethod
    def _remove(name: str) -> None:
        for known in _modules_of(name):
            del sys.modules[known]


def _modules_of(name: str) -> list[str]:
    inside = name + "."
    return [m for m in sys.modules if m == name or m.startswith(inside)]


@contextmanager
def programs_in(folder: Path) -> Iterator[Programs]:
    """Give a loader of ``folder``'s programs that cleans up behind itself."""
    programs = Programs(folder)
    try:
        yield programs
    finally:
        programs.forget()
