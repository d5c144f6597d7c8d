"""The mistakes of the page `static-files` with ages and guards."""

from pathlib import Path

from flask import Flask, abort, request

from provenance.recording.counter_examples import CounterExamples
from tests.serving import ask as ask_port
from tests.serving import development, get
from tests.snippets.static_files.files import (
    STYLE,
    ask,
    link_of,
    status,
    with_files,
    write,
)

FOLDER = "static_files/wrong"


def test_a_year_without_a_version(
    wrong: CounterExamples, tmp_path: Path
) -> None:
    """The URL stays the same for a year, whatever the file is by then."""
    path = f"{FOLDER}/one_year.py"
    app = with_files(wrong, tmp_path, path, "static/style.css")
    before = link_of(ask(app, "/"))
    age = ask(app, before).headers["Cache-Control"]
    assert age == "public, max-age=31536000"
    write(tmp_path, "static/style.css", "h1 { color: red }")
    assert link_of(ask(app, "/")) == before
    wrong.answers(path, f"GET {before} -> Cache-Control: {age}")


def test_a_version_from_the_clock(
    wrong: CounterExamples, tmp_path: Path
) -> None:
    """Two pages name two URLs of one file, so no copy is used twice."""
    path = f"{FOLDER}/by_time.py"
    app = with_files(wrong, tmp_path, path, "static/style.css")
    first, second = link_of(ask(app, "/")), link_of(ask(app, "/"))
    assert ask(app, first).data == ask(app, second).data == STYLE.encode()
    different = len({first, second})
    assert different == 2
    wrong.answers(
        path, f"2 × GET / -> {different} × href=/static/style.css?v=…"
    )


def test_a_guard_that_stops_the_stylesheet(
    wrong: CounterExamples, tmp_path: Path
) -> None:
    """The stylesheet of the login page is answered by a redirect."""
    path = f"{FOLDER}/guarded.py"
    app = with_files(wrong, tmp_path, path, "static/style.css")
    link = link_of(ask(app, "/login"))
    answer = ask(app, link)
    where = answer.headers["Location"]
    assert (answer.status, where) == (302, "/login")
    wrong.answers(path, f"GET {link} -> {answer.status}, Location: {where}")


def test_a_guard_by_the_beginning_of_the_path(tmp_path: Path) -> None:
    """A guard that lets /static begin a path lets /static-report through."""
    write(tmp_path, "static/style.css")
    app = Flask("site", root_path=str(tmp_path))
    app.add_url_rule("/static-report", "report", lambda: "figures")

    @app.before_request
    def guard() -> None:
        if not request.path.startswith("/static"):
            abort(401)

    assert status(app, "/other") == 401
    assert status(app, "/static-report") == 200


def test_nobody_reads_x_sendfile(
    wrong: CounterExamples, tmp_path: Path
) -> None:
    """Flask leaves the body to a server that does not know the header."""
    path = f"{FOLDER}/offload.py"
    app = with_files(wrong, tmp_path, path, "static/style.css")
    answer = ask(app, "/static/style.css")
    assert answer.headers["X-Sendfile"] == str(tmp_path / "static/style.css")
    length = answer.headers["Content-Length"]
    assert int(length) == len(STYLE)
    with development(app) as port:
        got = ask_port(port, get("/static/style.css"))
    body = got.partition("\r\n\r\n")[2]
    assert (answer.data, body) == (b"", "")
    told = f"200, Content-Length: {length}, {len(body)} B"
    wrong.answers(path, f"GET /static/style.css -> {told}")
