"""All tests have the fixtures of the proof chain; the long ones run first."""

import pytest

pytest_plugins = ["provenance.plugin"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes long, so that no process waits for it at last."""
    items.sort(key=lambda item: item.get_closest_marker("long") is None)
