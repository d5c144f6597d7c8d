"""The order of the steps: tests if need be, checks, build."""

import pytest

from provenance.site import verified
from provenance.site.build import BuildError
from provenance.site.verified import (
    build_verified,
)

Patch = pytest.MonkeyPatch


@pytest.fixture
def steps(monkeypatch: Patch) -> list[str]:
    """The steps that were taken; none of them does anything."""
    taken: list[str] = []
    for name in ("prove", "check", "build"):

        def step(name: str = name) -> None:
            taken.append(name)

        monkeypatch.setattr(verified, name, step)
    return taken


@pytest.mark.parametrize(
    ("stale", "expected"),
    [(True, ["prove", "check", "build"]), (False, ["check", "build"])],
)
def test_order(
    steps: list[str], monkeypatch: Patch, expected: list[str], *, stale: bool
) -> None:
    """The tests run first when the record says nothing of the code."""
    monkeypatch.setattr(verified, "is_stale", lambda: stale)
    build_verified()
    assert steps == expected


@pytest.mark.parametrize("failing", ["prove", "check"])
def test_nothing_is_built(
    steps: list[str], monkeypatch: Patch, failing: str
) -> None:
    """After a failure nothing is built."""

    def fail() -> None:
        raise BuildError(failing)

    monkeypatch.setattr(verified, "is_stale", lambda: True)
    monkeypatch.setattr(verified, failing, fail)
    with pytest.raises(BuildError, match=failing):
        build_verified()
    assert "build" not in steps
