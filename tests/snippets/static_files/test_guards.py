"""The claims of `static-files` about what may refuse a file."""

from pathlib import Path

from flask import abort, request

from tests.snippets.static_files.files import site, status


def test_what_runs_before_a_request_runs_before_a_file(tmp_path: Path) -> None:
    """before_request runs for files, too, and may refuse them."""
    app = site(tmp_path)
    app.before_request(lambda: abort(403))
    assert status(app, "/static/style.css") == 403


def test_the_view_of_files_can_be_guarded(tmp_path: Path) -> None:
    """A guard that compares the endpoint tells files from other URLs."""
    app = site(tmp_path)
    app.add_url_rule("/static-report", "report", lambda: "figures")

    @app.before_request
    def guard() -> None:
        if request.endpoint != "static":
            abort(401)

    assert status(app, "/static/style.css") == 200
    assert status(app, "/static-report") == 401
