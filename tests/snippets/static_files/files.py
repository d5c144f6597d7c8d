"""Applications with a stylesheet, and what they answer."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from flask import Flask
from werkzeug.datastructures import Headers

from provenance.recording.counter_examples import CounterExamples

STYLE = "h1 { color: navy }"


class Answer(NamedTuple):
    """What came back; the file behind it is closed."""

    status: int
    headers: Headers
    data: bytes


def write(folder: Path, name: str, text: str = STYLE) -> Path:
    """Write a file below a folder, and the folders in between."""
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def site(
    folder: Path,
    config: Mapping[str, object] | None = None,
    **options: Any,  # noqa: ANN401
) -> Flask:
    """Make an application in a folder that has `static/style.css`."""
    write(folder, "static/style.css")
    app = Flask("site", root_path=str(folder), **options)
    app.config.update(config or {})
    return app


def ask(
    app: Flask,
    url: str,
    method: str = "GET",
    headers: dict[str, str] | None = None,
    base_url: str = "http://localhost",
) -> Answer:
    """Send one request, without redirects, and read the answer."""
    client = app.test_client()
    with client.open(
        url, method=method, headers=headers, base_url=base_url
    ) as reply:
        return Answer(reply.status_code, reply.headers, reply.data)


def status(app: Flask, url: str, method: str = "GET") -> int:
    """The status of one answer."""
    return ask(app, url, method).status


def link_of(answer: Answer) -> str:
    """The address of the stylesheet in a page."""
    (link,) = re.findall(r'href="(.+?)"', answer.data.decode())
    return str(link)


def with_files(
    wrong: CounterExamples,
    folder: Path,
    path: str,
    *files: str,
) -> Flask:
    """Run a counter-example in a folder that has files."""
    for name in files:
        write(folder, name)
    app: Flask = wrong.load(path).app
    app.root_path = str(folder)
    return app
