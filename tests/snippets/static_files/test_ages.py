"""The claims of `static-files` about ages."""

import time
from datetime import timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

import pytest
from flask import Flask, send_file, send_from_directory

from tests.snippets.static_files.files import ask, site, write

URL = "/static/style.css"


@pytest.mark.parametrize(
    ("age", "expected"),
    [
        (None, "no-cache"),
        (0, "no-cache, max-age=0"),
        (3600, "public, max-age=3600"),
        (timedelta(hours=1), "public, max-age=3600"),
    ],
)
def test_the_setting_is_in_seconds(
    tmp_path: Path, age: object, expected: str
) -> None:
    """SEND_FILE_MAX_AGE_DEFAULT takes seconds, a timedelta or None."""
    app = site(tmp_path, {"SEND_FILE_MAX_AGE_DEFAULT": age})
    headers = ask(app, URL).headers
    assert headers["Cache-Control"] == expected
    assert ("Expires" in headers) is (age is not None)
    if age:
        expires = parsedate_to_datetime(headers["Expires"]).timestamp()
        assert abs(expires - time.time() - 3600) < 60


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, "public, max-age=3600"),
        ({"max_age": None}, "public, max-age=3600"),
        ({"max_age": 60}, "public, max-age=60"),
        ({"max_age": 0}, "no-cache, max-age=0"),
    ],
)
def test_the_setting_counts_for_files_of_views(
    tmp_path: Path, given: dict[str, Any], expected: str
) -> None:
    """What a view sends has the age of the setting unless given one."""
    app = site(tmp_path, {"SEND_FILE_MAX_AGE_DEFAULT": 3600})
    app.add_url_rule("/page", "page", lambda: "text")
    app.add_url_rule(
        "/file",
        "file",
        lambda: send_from_directory("static", "style.css", **given),
    )
    app.add_url_rule(
        "/path", "path", lambda: send_file("static/style.css", **given)
    )
    for url in ("/file", "/path"):
        assert ask(app, url).headers["Cache-Control"] == expected
    assert "Cache-Control" not in ask(app, "/page").headers


def test_an_entry_page_is_kept_too(tmp_path: Path) -> None:
    """The age counts for an index.html, unless it is sent with max_age=0."""
    write(tmp_path, "dist/index.html", "<h1>App</h1>")
    write(tmp_path, "dist/app.4d087aca.js", "")
    app = Flask("site", root_path=str(tmp_path), static_folder="dist")
    app.config["SEND_FILE_MAX_AGE_DEFAULT"] = 3600
    app.add_url_rule(
        "/kept", "kept", lambda: app.send_static_file("index.html")
    )
    app.add_url_rule(
        "/asked",
        "asked",
        lambda: send_from_directory("dist", "index.html", max_age=0),
    )
    for url in ("/dist/app.4d087aca.js", "/dist/index.html", "/kept"):
        assert ask(app, url).headers["Cache-Control"] == "public, max-age=3600"
    fresh = ask(app, "/asked").headers["Cache-Control"]
    assert fresh == "no-cache, max-age=0"


def test_debug_mode_changes_no_age(tmp_path: Path) -> None:
    """Debug mode sends the same Cache-Control."""
    app = site(tmp_path, {"SEND_FILE_MAX_AGE_DEFAULT": 3600})
    app.debug = True
    assert ask(app, URL).headers["Cache-Control"] == "public, max-age=3600"


def test_a_missing_file_has_no_age(tmp_path: Path) -> None:
    """The 404 of a missing file carries no Cache-Control."""
    app = site(tmp_path, {"SEND_FILE_MAX_AGE_DEFAULT": 3600})
    answer = ask(app, "/static/missing.css")
    assert answer.status == 404
    assert "Cache-Control" not in answer.headers


def test_a_refusal_has_the_age(tmp_path: Path) -> None:
    """The 412 that a wrong If-Match brings carries the age of the file."""
    app = site(tmp_path, {"SEND_FILE_MAX_AGE_DEFAULT": 3600})
    answer = ask(app, URL, headers={"If-Match": '"another"'})
    assert answer.status == 412
    assert answer.headers["Cache-Control"] == "public, max-age=3600"
