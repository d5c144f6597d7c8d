"""The package as a whole."""

import sys
from collections.abc import Iterator
from importlib import import_module

import pytest


@pytest.fixture
def fresh() -> Iterator[None]:
    """Forget the package for one test."""
    known = {n: m for n, m in sys.modules.items() if belongs(n)}
    for name in known:
        del sys.modules[name]
    yield
    for name in [n for n in sys.modules if belongs(n)]:
        del sys.modules[name]
    sys.modules.update(known)


def belongs(name: str) -> bool:
    """Tell our modules from everybody else's."""
    return f"{name}.".startswith("reference.")


@pytest.mark.usefixtures("fresh")
def test_import() -> None:
    """The package imports in one go; the models are known without a view."""
    package = import_module("reference")
    base = import_module("reference.storage.base").Base
    assert set(base.metadata.tables) == {"logins", "members", "samples"}
    assert callable(package.create_app)
