"""What readers see until the whole site is proven."""

import socket
from http.client import HTTPConnection
from pathlib import Path

import pytest

from provenance.site.waiting import waiting_page

HOST = "127.0.0.1"


@pytest.fixture
def port() -> int:
    """A port that is free."""
    with socket.create_server((HOST, 0)) as probe:
        return int(probe.getsockname()[1])


@pytest.fixture
def early(tmp_path: Path) -> Path:
    """The folder of what is proven early; it is not there yet."""
    return tmp_path / "early"


def get(port: int, path: str) -> tuple[int, str | None, str]:
    """The answer at a path: its status, `Retry-After` and text."""
    connection = HTTPConnection(HOST, port)
    connection.request("GET", path)
    answer = connection.getresponse()
    text = answer.read().decode()
    connection.close()
    return answer.status, answer.getheader("Retry-After"), text


@pytest.mark.parametrize("path", ["/", "/zh/", "/topics/login/q19/"])
def test_not_there_yet(port: int, early: Path, path: str) -> None:
    """Whatever is asked for: the site is not there, and asks again itself."""
    with waiting_page(HOST, port, early):
        status, seconds, html = get(port, path)
    assert (status, seconds) == (503, "2")
    assert '<meta http-equiv="refresh" content="2">' in html
    assert "The tests that prove this page are running." in html
    assert "正在运行" in html


def test_early_pages(port: int, early: Path) -> None:
    """What is proven early is given; folders without a page are not listed."""
    with waiting_page(HOST, port, early):
        (early / "zh" / "late").mkdir(parents=True)
        (early / "index.html").write_text("tea", encoding="utf-8")
        (early / "zh" / "cup.css").write_text("p {}", encoding="utf-8")
        (early.parent / "secret").write_text("no", encoding="utf-8")
        assert get(port, "/") == (200, None, "tea")
        assert get(port, "/zh/cup.css") == (200, None, "p {}")
        for late in ("/zh/", "/zh/late/", "/../secret", "/%2e%2e/secret"):
            assert get(port, late)[0] == 503


def test_makes_room(port: int, early: Path) -> None:
    """When it ends, the port is free for the site."""
    with waiting_page(HOST, port, early):
        pass
    with socket.create_server((HOST, port)) as site:
        assert site.getsockname()[1] == port


def test_port_taken(port: int, early: Path) -> None:
    """A port that is taken is told before anything else begins."""
    with (
        socket.create_server((HOST, port)),
        pytest.raises(OSError, match="in use"),
        waiting_page(HOST, port, early),
    ):
        pytest.fail("it answers at a port that is taken")
