"""The claims of `static-files` about sending files from a view."""

import mimetypes
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from flask import Flask, send_file

from tests.snippets.static_files.files import ask, status, write

Load = Callable[[str], ModuleType]
View = Callable[[], object]


@pytest.fixture
def reports(load: Load, tmp_path: Path) -> Flask:
    """The shown program, with a report in its folder."""
    module: Any = load("static_files/reports.py")
    assert module.app.instance_path in map(str, module.FOLDER.parents)
    assert module.FOLDER.name == "reports"
    module.FOLDER = tmp_path / "reports"
    write(module.FOLDER, "2026/may.txt", "sold: 3")
    write(tmp_path, "reports.py", "secret")
    app: Flask = module.app
    return app


def test_a_report_is_offered_for_saving(reports: Flask) -> None:
    """as_attachment asks the browser to save the file under its name."""
    answer = ask(reports, "/reports/2026/may.txt")
    assert answer.data == b"sold: 3"
    told = answer.headers["Content-Disposition"]
    assert told == "attachment; filename=may.txt"


@pytest.mark.parametrize(
    "name", ["..%2freports.py", "2026/..%2f..%2freports.py", "2026", "none.txt"]
)
def test_no_other_file_is_sent(reports: Flask, name: str) -> None:
    """A name that leads out, a folder or a missing file is a 404."""
    assert status(reports, f"/reports/{name}") == 404


def test_a_file_is_made_in_memory(
    reports: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A table made in memory is sent under a name in Chinese."""
    # The type that is named counts, whatever the machine knows.
    monkeypatch.setattr(mimetypes, "guess_type", lambda *_: (None, None))
    answer = ask(reports, "/stock.csv")
    assert answer.data.decode() == "Dune,3\n西游记,5\n"
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    told = answer.headers["Content-Disposition"]
    assert told == (
        'attachment; filename="stock .csv"; '
        "filename*=UTF-8''stock%20%E5%BA%93%E5%AD%98.csv"
    )


def test_what_is_made_in_memory_has_no_etag(reports: Flask) -> None:
    """A file in memory has neither ETag nor date: it is sent each time."""
    future = "Fri, 01 Jan 2100 00:00:00 GMT"
    known = {"If-None-Match": "*", "If-Modified-Since": future}
    answer = ask(reports, "/stock.csv", headers=known)
    assert answer.status == 200
    assert "ETag" not in answer.headers
    assert "Last-Modified" not in answer.headers
    assert answer.headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize(
    ("name", "told"),
    [("库存.csv", "filename=.csv;"), ("stock.csv", "filename=stock.csv")],
)
def test_a_name_may_lose_all_but_its_ending(name: str, told: str) -> None:
    """Of a Chinese name the plain `filename` keeps the ending."""
    app = Flask("site")
    app.add_url_rule(
        "/",
        "file",
        lambda: send_file(BytesIO(), as_attachment=True, download_name=name),
    )
    assert told in ask(app, "/").headers["Content-Disposition"]


def test_what_is_made_in_memory_may_get_an_etag() -> None:
    """With an ETag or a date given, a client that has it gets a 304."""
    app = Flask("site")
    app.add_url_rule(
        "/dated",
        "dated",
        lambda: send_file(
            BytesIO(b"a"), mimetype="text/plain", last_modified=1_000_000_000
        ),
    )
    app.add_url_rule(
        "/",
        "file",
        lambda: send_file(BytesIO(b"a"), mimetype="text/plain", etag="v1"),
    )
    assert ask(app, "/").headers["ETag"] == '"v1"'
    assert ask(app, "/", headers={"If-None-Match": '"v1"'}).status == 304
    assert ask(app, "/", headers={"If-None-Match": '"v0"'}).status == 200
    date = ask(app, "/dated").headers["Last-Modified"]
    known = {"If-Modified-Since": date}
    assert ask(app, "/dated", headers=known).status == 304
