"""The stand-in for curl prints what curl prints."""

import shlex
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from provenance.transcripts.curl import curl
from provenance.transcripts.normalise import normaliser
from provenance.transcripts.servers import free_ports
from tests.provenance.echo import serving

URL = "http://127.0.0.1:5000"
FORM = "Content-Type: application/x-www-form-urlencoded"
JSON = "Content-Type: application/json\nAccept: application/json"
ANY = "Accept: */*"
HEAD = "Server: Werkzeug\nDate: <date>"
TEXT = "Content-Type: text/plain; charset=utf-8"

#: Commands, and what curl 7.88.1 prints (normalised).
PRINTED = {
    f"{URL}/tea": f"GET /tea\n{ANY}",
    URL: f"GET /\n{ANY}",
    f"-s {URL}/tea?cups=2#hot": f"GET /tea?cups=2\n{ANY}",
    f"{URL}/ -d cups=2": f"POST /\n{ANY}\nContent-Length: 6\n{FORM}\n\ncups=2",
    f"{URL}/tea -d ''": f"POST /tea\n{ANY}\nContent-Length: 0\n{FORM}",
    f"{URL}/tea --json '[1]'": f"POST /tea\n{JSON}\nContent-Length: 3\n\n[1]",
    f"{URL}/tea --json 茶": f"POST /tea\n{JSON}\nContent-Length: 3\n\n茶",
    f"-X PUT {URL}/ -d x": f"PUT /\n{ANY}\nContent-Length: 1\n{FORM}\n\nx",
    f"-X DELETE {URL}/tea": f"DELETE /tea\n{ANY}",
    f"-X POST {URL}/tea": f"POST /tea\n{ANY}",
    f"-H 'X-Tea: hot' {URL}/": f"GET /\n{ANY}\nX-Tea: hot",
    f"-H 'X-Tea:' {URL}/": f"GET /\n{ANY}",
    f"-H 'Accept: text/html' {URL}/": "GET /\nAccept: text/html",
    f"-H 'host: tea.example' {URL}/": f"GET /\n{ANY}",
    f"-H 'X-A: 1' -H 'X-A: 2' {URL}/": f"GET /\n{ANY}\nX-A: 1,2",
    f"-H 'content-type: text/csv' -d x {URL}/": (
        f"POST /\n{ANY}\nContent-Type: text/csv\nContent-Length: 1\n\nx"
    ),
    f"-i {URL}/": (
        f"HTTP/1.1 200 OK\n{HEAD}\n{TEXT}\nContent-Length: 17\n"
        f"Connection: close\n\nGET /\n{ANY}"
    ),
    f"-i -s {URL}/nothing": (
        f"HTTP/1.1 204 NO CONTENT\n{HEAD}\n{TEXT}\nConnection: close"
    ),
    f"{URL}/nothing": "",
    f"{URL}/cold": "no tea",
    f"-i {URL}/cold": (
        f"HTTP/1.1 404 NOT FOUND\n{HEAD}\n{TEXT}\nContent-Length: 7\n"
        "Connection: close\n\nno tea"
    ),
    f"-i {URL}/moved": (
        f"HTTP/1.1 302 FOUND\n{HEAD}\nLocation: /tea\n{TEXT}\n"
        "Content-Length: 0\nConnection: close"
    ),
    f"-is {URL}/cups": (
        f"HTTP/1.1 200 OK\n{HEAD}\n{TEXT}\nContent-Length: 3\n"
        "Set-Cookie: cup=1; Path=/\nSet-Cookie: pot=2; Path=/\n"
        "Connection: close\n\n茶"
    ),
    "-i http://127.0.0.1:8000/cold": (
        f"HTTP/1.0 404 NOT FOUND\n{HEAD}\n{TEXT}\nContent-Length: 7\n"
        "Connection: close\n\nno tea"
    ),
    "http://127.0.0.1:9000/": "curl: (7) Failed to connect",
}


def real(words: list[str]) -> str:
    """What curl of this machine prints."""
    done = subprocess.run(
        ["curl", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return done.stdout.decode()


CLIENTS = [curl, real] if shutil.which("curl") else [curl]


@pytest.fixture(scope="module")
def ports() -> Iterator[dict[str, int]]:
    """The ports of two servers, and one that nobody listens on."""
    with serving("HTTP/1.1") as new, serving("HTTP/1.0") as old:
        yield {"5000": new, "8000": old, "9000": free_ports(1)[0]}


@pytest.mark.parametrize("client", CLIENTS)
@pytest.mark.parametrize("line", PRINTED)
def test_printed(
    ports: dict[str, int],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    line: str,
    client: Callable[[list[str]], str],
) -> None:
    """The stand-in and, where there is one, curl itself print this."""
    (tmp_path / ".curlrc").write_text("silent\nshow-error\n", encoding="utf-8")
    monkeypatch.setenv("CURL_HOME", str(tmp_path))
    typed = line
    for shown, free in ports.items():
        typed = typed.replace(f":{shown}", f":{free}")
    printed = client(shlex.split(typed))
    assert normaliser(tmp_path, ports)(printed) == PRINTED[line]
