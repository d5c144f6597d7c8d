"""What several tests of `blueprints` need."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

Write = Callable[[dict[str, str]], None]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Write]:
    """Write modules that can be imported, and forget them afterwards."""
    known = set(sys.modules)
    monkeypatch.syspath_prepend(tmp_path)

    def files(sources: dict[str, str]) -> None:
        for name, source in sources.items():
            path = tmp_path / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(source, encoding="utf-8")

    yield files
    for name in set(sys.modules) - known:
        del sys.modules[name]
