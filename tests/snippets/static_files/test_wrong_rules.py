"""The mistakes of the page `static-files` with rules."""

from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from provenance.recording.counter_examples import CounterExamples
from tests.snippets.static_files.files import ask, status, with_files

FOLDER = "static_files/wrong"


def test_a_catch_all_beside_files_at_the_root(
    wrong: CounterExamples, tmp_path: Path
) -> None:
    """The rule of the files hides a catch-all of the same shape."""
    path = f"{FOLDER}/catch_all.py"
    app = with_files(wrong, tmp_path, path, "dist/index.html", "dist/app.js")
    got = [
        f"GET {url} -> {status(app, url)}"
        for url in ("/", "/app.js", "/members/7")
    ]
    assert [line[-3:] for line in got] == ["200", "200", "404"]
    wrong.answers(path, ", ".join(got))


def test_a_second_rule_of_the_same_url(
    wrong: CounterExamples, tmp_path: Path
) -> None:
    """Flask's rule was first, so the second view never runs."""
    path = f"{FOLDER}/second_rule.py"
    app = with_files(wrong, tmp_path, path, "static/style.css")
    with app.test_request_context():
        own: Any = app.view_functions["send_file_for_a_minute"]
        with own(filename="style.css") as response:
            assert response.cache_control.max_age == 60
    age = ask(app, "/static/style.css").headers["Cache-Control"]
    assert age == "no-cache"
    told = f"Cache-Control: {age}"
    wrong.answers(path, f"GET /static/style.css -> {told}")


def test_the_name_static_is_taken() -> None:
    """A second view called static is refused while Flask has its own."""
    app = Flask("site")
    rule = "/static/<path:filename>"
    with pytest.raises(AssertionError, match="overwriting an existing"):
        app.add_url_rule(rule, "static", lambda filename: filename)
    bare = Flask("site", static_folder=None)
    bare.add_url_rule(rule, "static", lambda filename: filename)
    assert ask(bare, "/static/style.css").data == b"style.css"
