"""The claims of the page `sessions` about what cachelib writes."""

from cachelib import FileSystemCache, RedisCache


def test_cachelib_pickles() -> None:
    """What cachelib writes by itself into files and Redis is a pickle."""
    for serializer in (FileSystemCache.serializer, RedisCache.serializer):
        data = serializer.dumps({"value": 1})
        assert data
        assert b"\x80" in data[:2]
