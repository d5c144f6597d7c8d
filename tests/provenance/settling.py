"""Move the chain to another folder, so that it works on a test's project."""

from importlib import import_module
from inspect import isclass, isfunction
from pathlib import Path
from pkgutil import walk_packages

import pytest

import provenance
from provenance.layout import ROOT

#: Every module of the chain, loaded before a test changes any of them.
MODULES = [
    import_module(found.name)
    for found in walk_packages(provenance.__path__, "provenance.")
]


def settle(patch: pytest.MonkeyPatch, root: Path) -> None:
    """Make the whole chain take ``root`` for the project's folder.

    The chain knows one folder and hands it on as a default; each of these
    places is replaced until the test ends.
    """
    for module in MODULES:
        for key, value in list(vars(module).items()):
            if isinstance(value, Path):
                patch.setattr(module, key, _moved(value, root))
            elif isclass(value) and value.__module__ == module.__name__:
                _move(patch, vars(value).get("__init__"), root)
            else:
                _move(patch, value, root)


def _move(patch: pytest.MonkeyPatch, value: object, root: Path) -> None:
    if isfunction(value) and value.__defaults__:
        defaults = tuple(
            _moved(default, root) if isinstance(default, Path) else default
            for default in value.__defaults__
        )
        patch.setattr(value, "__defaults__", defaults)


def _moved(path: Path, root: Path) -> Path:
    """The same place below ``root``; the chain's own files stay."""
    inside = path.is_relative_to(ROOT)
    if not inside or path.is_relative_to(ROOT / "provenance"):
        return path
    return root / path.relative_to(ROOT)
