"""The claims of the page `sessions` about what cachelib writes."""

from pathlib import Path

import pytest
from cachelib import FileSystemCache, RedisCache


def test_files_are_counted_without_a_lock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two writers at once miscount their files; a start counts anew."""
    one, two = (FileSystemCache(str(tmp_path), threshold=9) for _ in "12")
    names = iter("abc")

    def read_then_let_the_other_write(key: str) -> object:
        found = FileSystemCache.get(one, key)
        two.set(next(names), 2)
        return found

    monkeypatch.setattr(one, "get", read_then_let_the_other_write)
    one.set("first", 1)
    assert len(list(tmp_path.iterdir())) == 4 + 1  # with the count
    assert two._file_count == 3  # noqa: SLF001
    again = FileSystemCache(str(tmp_path), threshold=9)
    assert again._file_count == 4  # noqa: SLF001


def test_cachelib_pickles() -> None:
    """What cachelib writes by itself into files and Redis is a pickle."""
    for serializer in (FileSystemCache.serializer, RedisCache.serializer):
        data = serializer.dumps({"value": 1})
        assert data
        assert b"\x80" in data[:2]
