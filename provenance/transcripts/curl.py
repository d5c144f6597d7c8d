"""A stand-in for curl on a machine that has none.

Transcripts are recorded with curl itself.  A machine with Python alone still
has to compare them, so this sends the same request and prints the answer as
``curl`` does.  It knows the options that transcripts use and no others; a
test proves that both print the same for each of them.
"""

import argparse
import http.client
import shutil
import subprocess
from urllib.parse import urlsplit

STAND_IN = "stand-in"

FORM, JSON = "application/x-www-form-urlencoded", "application/json"


class UnknownOptionError(ValueError):
    """The command line has an option that the stand-in does not know."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> None:  # type: ignore[override]
        raise UnknownOptionError(message)


def _arguments(words: list[str]) -> argparse.Namespace:
    parser = _Parser(prog="curl", allow_abbrev=False, add_help=False)
    parser.add_argument("-i", action="store_true")
    parser.add_argument("-s", action="store_true")
    parser.add_argument("-X")
    parser.add_argument("-H", action="append", default=[])
    body = parser.add_mutually_exclusive_group()
    body.add_argument("-d", action="append")
    body.add_argument("--json", action="append")
    parser.add_argument("url")
    return parser.parse_args(words)


def curl_version() -> str:
    """The version of curl on this machine, or that the stand-in is used."""
    tool = shutil.which("curl")
    if tool is None:
        return STAND_IN
    told = subprocess.check_output([tool, "--version"], text=True)
    return told.split()[1]


def curl(words: list[str]) -> str:
    """Send the request of a curl command line; return what curl prints.

    Args:
        words: the arguments behind ``curl``.

    Raises:
        UnknownOptionError: the command is beyond the stand-in.
    """
    asked = _arguments(words)
    url, body = urlsplit(asked.url), _body(asked)
    headers = _headers(asked, body)
    typed_host = any(name.lower() == "host" for name, _ in headers)
    method = asked.X or ("GET" if body is None else "POST")
    target = (url.path or "/") + (f"?{url.query}" if url.query else "")
    host, port = url.hostname or "", url.port or 80
    connection = http.client.HTTPConnection(host, port, timeout=30)
    try:
        connection.putrequest(
            method, target, skip_host=typed_host, skip_accept_encoding=True
        )
        for name, value in headers:
            connection.putheader(name, value.encode())
        connection.endheaders(body)
        answer = connection.getresponse()
        content = answer.read().decode()
    except ConnectionRefusedError:
        return f"curl: (7) Failed to connect to {host} port {port}\n"
    finally:
        connection.close()
    if not asked.i:
        return content
    protocol = "HTTP/1.1" if answer.version == 11 else "HTTP/1.0"
    lines = [f"{protocol} {answer.status} {answer.reason}"]
    lines += [f"{name}: {value}" for name, value in answer.getheaders()]
    return "\n".join([*lines, "", content])


def _body(asked: argparse.Namespace) -> bytes | None:
    """The typed body; curl would join several and read the file of ``@``."""
    typed: list[str] = asked.d or asked.json or []
    if len(typed) > 1 or (typed and typed[0].startswith("@")):
        message = "a body is typed once and comes from no file"
        raise UnknownOptionError(message)
    return typed[0].encode() if typed else None


def _headers(
    asked: argparse.Namespace, body: bytes | None
) -> list[tuple[str, str]]:
    """The headers in curl's order; a typed one replaces curl's own."""
    parts = [header.partition(":") for header in asked.H]
    if not all(colon for _, colon, _ in parts):
        message = "a header has a name and a colon"
        raise UnknownOptionError(message)
    first, last = [("User-Agent", "curl"), ("Accept", "*/*")], []
    if body is not None:
        last = [("Content-Length", str(len(body))), ("Content-Type", FORM)]
    if asked.json:
        first, length = first[:1], last[0]
        last = [("Content-Type", JSON), ("Accept", JSON), length]
    names = {name.lower() for name, _, _ in parts}
    typed = [(name, value.strip()) for name, _, value in parts]
    return [
        *((name, value) for name, value in first if name.lower() not in names),
        *((name, value) for name, value in typed if value),
        *((name, value) for name, value in last if name.lower() not in names),
    ]
