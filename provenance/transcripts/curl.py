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
    parser.add_argument("-d")
    parser.add_argument("--json")
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
    url = urlsplit(asked.url)
    headers = {"User-Agent": "curl", "Accept": "*/*"}
    body = asked.d
    if asked.json is not None:
        body = asked.json
        headers["Content-Type"] = headers["Accept"] = "application/json"
    elif body is not None:
        headers["Content-Type"] = "application/x-www-form-urlencoded"
    for header in asked.H:
        name, _, value = header.partition(":")
        headers[name] = value.strip()
    method = asked.X or ("GET" if body is None else "POST")
    target = (url.path or "/") + (f"?{url.query}" if url.query else "")
    host, port = url.hostname or "", url.port or 80
    connection = http.client.HTTPConnection(host, port, timeout=30)
    try:
        data = None if body is None else body.encode()
        connection.request(method, target, data, headers)
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
