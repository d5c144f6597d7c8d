"""The page that readers see until the first build is proven."""

import socket
from http.client import HTTPConnection

import pytest

from provenance.site.waiting import waiting_page

HOST = "127.0.0.1"


@pytest.fixture
def port() -> int:
    """A port that is free."""
    with socket.create_server((HOST, 0)) as probe:
        return int(probe.getsockname()[1])


@pytest.mark.parametrize("path", ["/", "/zh/", "/topics/login/q19/"])
def test_not_there_yet(port: int, path: str) -> None:
    """Whatever is asked for: the site is not there, and asks again itself."""
    with waiting_page(HOST, port):
        connection = HTTPConnection(HOST, port)
        connection.request("GET", path)
        answer = connection.getresponse()
        html = answer.read().decode()
        connection.close()
    assert (answer.status, answer.getheader("Retry-After")) == (503, "2")
    assert '<meta http-equiv="refresh" content="2">' in html
    assert "The tests that prove the pages are running." in html
    assert "正在运行" in html


def test_makes_room(port: int) -> None:
    """When it ends, the port is free for the site."""
    with waiting_page(HOST, port):
        pass
    with socket.create_server((HOST, port)) as site:
        assert site.getsockname()[1] == port


def test_port_taken(port: int) -> None:
    """A port that is taken is told before anything else begins."""
    with (
        socket.create_server((HOST, port)),
        pytest.raises(OSError, match="in use"),
        waiting_page(HOST, port),
    ):
        pytest.fail("it answers at a port that is taken")
