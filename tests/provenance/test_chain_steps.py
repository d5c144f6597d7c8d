"""The order of the steps: tests if need be, checks, build."""

import pytest

from provenance.site import verified
from provenance.site.mkdocs import BuildError
from provenance.site.shown import Shown
from provenance.site.verified import build_verified

Patch = pytest.MonkeyPatch


@pytest.fixture
def steps(monkeypatch: Patch) -> list[str]:
    """The steps that were taken; none of them does anything."""
    taken: list[str] = []
    for name in ("prove", "check"):

        def step(name: str = name) -> None:
            taken.append(name)

        monkeypatch.setattr(verified, name, step)

    def rebuild(pages: set[str]) -> None:
        taken.append(f"rebuild {sorted(pages)}")

    now = Shown("tea", {"tea.md": "1", "cup.md": "2", "all.md": "4"})
    before = Shown("tea", {"tea.md": "1", "cup.md": "1", "all.md": "3"})
    monkeypatch.setattr(verified, "build", lambda: taken.append("build"))
    monkeypatch.setattr(verified, "rebuild", rebuild)
    monkeypatch.setattr(verified, "load_record", lambda: None)
    monkeypatch.setattr(verified, "shown_by", lambda _: now)
    monkeypatch.setattr(verified, "load_shown", lambda: before)
    monkeypatch.setattr(Shown, "save", lambda _: taken.append("save"))
    return taken


def test_order(steps: list[str]) -> None:
    """The tests come first, the build last."""
    build_verified()
    assert steps == ["prove", "check", "build", "save"]


@pytest.mark.parametrize("failing", ["prove", "check"])
def test_nothing_is_built(
    steps: list[str], monkeypatch: Patch, failing: str
) -> None:
    """After a failure nothing is built."""

    def fail() -> None:
        raise BuildError(failing)

    monkeypatch.setattr(verified, failing, fail)
    with pytest.raises(BuildError, match=failing):
        build_verified()
    assert "build" not in steps
    assert "save" not in steps


def test_some_pages(
    steps: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Unless a whole build is asked for, only touched pages are built."""
    build_verified(whole=False)
    assert steps == ["prove", "check", "rebuild ['all.md', 'cup.md']", "save"]
    told = "Building 2 of 3 pages (all.md, cup.md); the search finds the new"
    assert capsys.readouterr().out.startswith(told)


def test_all_pages(
    steps: list[str], monkeypatch: Patch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where nothing can be built upon, all pages are built."""
    monkeypatch.setattr(verified, "load_shown", Shown)
    build_verified(whole=False)
    assert steps == ["prove", "check", "build", "save"]
    assert capsys.readouterr().out == "Building all 3 pages ...\n"
