"""Serving: both languages at one address, rebuilt when a file changes."""

import socket
from pathlib import Path
from threading import Event

import pytest

from provenance.site import serve as serving
from provenance.site.mkdocs import BuildError
from tests.provenance.live import Server
from tests.provenance.projects import Sample

#: Of each build whether all pages are asked for.
asked: list[bool] = []
#: The addresses at which pages are to be before all is built.
early: list[str] = []
#: Is set when the mutants of edits are tried.
tried = Event()


@pytest.fixture
def builds(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the builds say; an empty text is a build that succeeds."""
    results: list[str] = []
    asked.clear()
    early.clear()
    tried.clear()

    def build(*, whole: bool = True) -> None:
        asked.append(whole)
        if message := results.pop(0):
            raise BuildError(message)

    monkeypatch.setattr(serving, "build_verified", build)
    monkeypatch.setattr(serving, "build_early", early.append)
    monkeypatch.setattr(serving, "tell_survivors", tried.set)
    return results


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> type[Server]:
    """The server that is started."""
    monkeypatch.setattr(serving, "LiveReloadServer", Server)
    return Server


def test_served(
    settled: Sample,
    builds: list[str],
    server: type[Server],
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The addresses are told; the files that matter are followed."""
    builds += ["", ""]
    serving.serve(0)
    out = capsys.readouterr().out
    assert "English: http://127.0.0.1:0/\n" in out
    assert "http://127.0.0.1:0/zh/\n" in out
    assert out.endswith("Stopped.\n")
    assert (asked, early) == ([True, False], ["http://127.0.0.1:0/"])
    assert (server.last.over, server.last.address[1]) == (True, 0)
    assert server.last.root == str(settled.root / "site")
    watched = {path.relative_to(settled.root) for path in server.last.watched}
    assert {Path("docs"), Path("snippets"), Path("mkdocs.yml")} < watched
    assert server.last.polling_interval < 0.5  # what MkDocs has
    assert tried.wait(timeout=60)


def test_pages_of_errors(
    settled: Sample, builds: list[str], server: type[Server]
) -> None:
    """The site's own page is shown where there is one."""
    settled.write("site/404.html", "no tea")
    builds += ["", ""]
    serving.serve(0)
    assert server.last.error_handler(404) == b"no tea"
    assert server.last.error_handler(500) is None


@pytest.mark.usefixtures("server")
def test_rebuild_that_fails(
    builds: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """An error while it is served is told; the last good site stays."""
    builds += ["", "tea.md:1: cold"]
    serving.serve(0)
    stays = "The site is still that of the last good build."
    told = f"Not rebuilt:\ntea.md:1: cold\n{stays}\n"
    assert capsys.readouterr().err == told
    assert not tried.is_set()


def test_first_build_that_fails(builds: list[str]) -> None:
    """Without a site there is nothing to serve."""
    builds.append("tea.md:1: cold")
    with pytest.raises(BuildError, match="cold"):
        serving.serve(0)


def test_port_taken(builds: list[str]) -> None:
    """Another port is asked for when this one is taken."""
    builds += [""]
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(BuildError) as caught:
            serving.serve(port)
    told = f"Cannot serve at http://127.0.0.1:{port}/: "
    assert str(caught.value).startswith(told)
    assert str(caught.value).endswith("Choose another port with `--port`.")
    assert builds == [""]
