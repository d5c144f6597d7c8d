"""The claims of `static-files` about caching."""

import gc
import os
import sys
import warnings
from collections.abc import Callable
from email.utils import parsedate_to_datetime
from pathlib import Path
from types import ModuleType

import pytest
from flask.testing import FlaskClient

from tests.snippets.static_files.files import STYLE, ask, site

Load = Callable[[str], ModuleType]
URL = "/static/style.css"
HUGE = (
    f"Mon, 01 Jan 2020 00:00:00 +{'9' * 20}",
    f"Mon, 01 Jan {'9' * 20} 00:00:00 GMT",
)
FUTURE = "Fri, 01 Jan 2100 00:00:00 GMT"
PRINTED = """first visit:
200 OK, 18 bytes
  Content-Type: text/css; charset=utf-8
  Cache-Control: no-cache
next visit:
304 NOT MODIFIED, 0 bytes
  Cache-Control: no-cache
four bytes:
206 PARTIAL CONTENT, 4 bytes
  Content-Type: text/css; charset=utf-8
  Cache-Control: no-cache
  Content-Range: bytes 0-3/18
after an edit:
200 OK, 21 bytes
  Content-Type: text/css; charset=utf-8
  Cache-Control: no-cache
with an age:
200 OK, 21 bytes
  Content-Type: text/css; charset=utf-8
  Cache-Control: public, max-age=3600
"""


def test_an_unchanged_file_is_not_sent_again(
    load: Load,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """By default a client asks each time, and gets a 304 without a body."""
    asked: list[dict[str, str]] = []
    get = FlaskClient.get

    def spy(client: FlaskClient, url: str, headers: dict[str, str]) -> object:
        asked.append(headers)
        return get(client, url, headers=headers)

    monkeypatch.setattr(FlaskClient, "get", spy)
    load("static_files/conditional.py")
    assert capsys.readouterr().out == PRINTED
    asks, part = ["If_None_Match"], ["Range"]
    assert [[*headers] for headers in asked] == [[], asks, part, asks, []]
    assert asked[1] == asked[3]


def test_the_etag_is_not_made_from_the_content(tmp_path: Path) -> None:
    """Time, size and path make the ETag: other bytes may have the same."""
    app, file = site(tmp_path), tmp_path / "static/style.css"
    tags = []
    for text, seconds in ((STYLE, 9), (STYLE.upper(), 9), (STYLE, 10)):
        file.write_text(text, encoding="utf-8")
        os.utime(file, (seconds, seconds))
        answer = ask(app, URL)
        assert answer.data.decode() == text
        tags.append(answer.headers["ETag"])
    assert tags[0] == tags[1] != tags[2]


def test_two_servers_may_have_two_etags(tmp_path: Path) -> None:
    """The same file, from the same second, has another ETag elsewhere."""
    tags = []
    for server in ("one", "two"):
        app = site(tmp_path / server)
        os.utime(tmp_path / server / "static/style.css", (9, 9))
        tags.append(ask(app, URL).headers["ETag"])
    assert tags[0] != tags[1]


def test_the_etag_goes_before_the_date(tmp_path: Path) -> None:
    """A date alone leads to a 304; beside another ETag it does not count."""
    app = site(tmp_path)
    by_date = {"If-Modified-Since": FUTURE}
    assert ask(app, URL, headers=by_date).status == 304
    both = {**by_date, "If-None-Match": '"another"'}
    assert ask(app, URL, headers=both).status == 200


def overflows(date: str) -> bool:
    """Whether Python raises there what Werkzeug 3.1.9 lets pass."""
    try:
        parsedate_to_datetime(date)
    except OverflowError:
        return True
    except ValueError:
        return False
    pytest.fail("this is a date")


@pytest.mark.parametrize("date", HUGE)
def test_which_python_overflows(date: str) -> None:
    """Python does up to 3.13.0 and from 3.14.10 on no more."""
    version = sys.version_info[:3]
    assert overflows(date) or version > (3, 13, 0)
    assert not overflows(date) or version < (3, 14, 10)


@pytest.mark.parametrize("date", ["yesterday", *HUGE])
def test_a_date_that_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, date: str
) -> None:
    """One that cannot be read is ignored, or a 500 where Python overflows."""
    expected = 500 if overflows(date) else 200
    app, headers = site(tmp_path), {"If-Modified-Since": date}
    # A record would keep the traceback.
    monkeypatch.setattr(app.logger, "disabled", True)
    with warnings.catch_warnings():
        # The exception leaves the file open.
        warnings.simplefilter("ignore", ResourceWarning)
        assert ask(app, URL, headers=headers).status == expected
        gc.collect()
