"""The mistakes of the page `middleware` that spoil a body."""

from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path
from types import ModuleType

import pytest
from flask import Flask, Response

from provenance.recording.counter_examples import CounterExamples
from tests.serving import HOST, SECONDS, development, waitress

FOLDER = "middleware/wrong"


def test_joining_the_body_loses_its_end(wrong: CounterExamples) -> None:
    """Who joins the parts calls no close: what waits for it never happens."""
    path = f"{FOLDER}/joined.py"
    program = wrong.load(path)
    answer = program.app.test_client().get("/prices", buffered=True)
    assert answer.text == "Dune 9.50\nEmma 7.00\n"
    assert program.open_files == ["prices.csv"]
    wrong.answers(path, f"GET /prices -> still open: {program.open_files[0]}")


def test_joining_the_body_ends_streaming(wrong: CounterExamples) -> None:
    """Joined, the whole body is made before its first byte is sent."""
    program = wrong.load(f"{FOLDER}/joined.py")
    parts = list(program.app.test_client().get("/prices").iter_encoded())
    assert parts == [b"Dune 9.50\nEmma 7.00\n"]
    unwrapped = program.app.wsgi_app.wsgi_app.__self__
    unwrapped.wsgi_app = Flask.wsgi_app.__get__(unwrapped)
    parts = list(unwrapped.test_client().get("/prices").iter_encoded())
    assert parts == [b"Dune 9.50\n", b"Emma 7.00\n"]
    assert program.open_files == ["prices.csv"]


def post(port: int, patience: float = SECONDS) -> tuple[int, str]:
    """Send a book to a server."""
    headers = {"Content-Type": "application/json"}
    with closing(HTTPConnection(HOST, port, timeout=patience)) as connection:
        connection.request("POST", "/books", '{"title": "Dune"}', headers)
        with connection.getresponse() as answer:
            return answer.status, answer.read().decode()


def test_a_body_is_read_once(wrong: CounterExamples) -> None:
    """What middleware has read the view lacks: with Waitress that is a 400."""
    path = f"{FOLDER}/read_body.py"
    with waitress(wrong.load(path).app) as port:
        status, text = post(port)
    assert status == 400
    assert "Dune" not in text
    wrong.answers(path, f'POST /books {{"title": "Dune"}} -> {status}')


@pytest.mark.parametrize("twice", [True, False])
def test_the_development_server_waits_for_a_second_body(
    wrong: CounterExamples, *, twice: bool
) -> None:
    """With the development server the view waits for what never comes."""
    program = wrong.load(f"{FOLDER}/read_body.py")
    if not twice:
        program.app.wsgi_app = program.app.wsgi_app.wsgi_app
    with development(program.app) as port:
        if twice:
            with pytest.raises(TimeoutError):
                post(port, patience=1)
        else:
            assert post(port) == (200, '{"title":"Dune"}\n')


def test_a_longer_body_is_cut(wrong: CounterExamples) -> None:
    """The length in the headers stays, so a longer body does not arrive."""
    path = f"{FOLDER}/longer.py"
    app = wrong.load(path).app
    assert app.test_client().get("/").data == b"Dune (c) The shop"
    with development(app) as port:
        text = fetched(port)
    assert text == "Dune"
    wrong.answers(path, f"GET / -> {text}")


def fetched(port: int) -> str:
    """Get the page as a client does."""
    with closing(HTTPConnection(HOST, port, timeout=SECONDS)) as connection:
        connection.request("GET", "/")
        with connection.getresponse() as answer:
            return answer.read().decode()


def reading(wrong: CounterExamples) -> ModuleType:
    """The program whose hook reads the answers."""
    return wrong.load(f"{FOLDER}/read_response.py")


def test_a_file_cannot_be_read_in_after_request(wrong: CounterExamples) -> None:
    """get_data of an answer of send_file or of static raises a RuntimeError."""
    path = f"{FOLDER}/read_response.py"
    app = reading(wrong).app
    app.testing = True
    with wrong.raises(path, RuntimeError, match="in direct passthrough mode"):
        app.test_client().get("/prices.csv")


def test_a_static_file_cannot_be_read_either(
    wrong: CounterExamples, tmp_path: Path
) -> None:
    """The answer with a static file cannot be read by the hook, too."""
    app = reading(wrong).app
    (tmp_path / "style.css").write_text("p {}", encoding="utf-8")
    app.static_folder = tmp_path
    seen: list[bool] = []

    def look(response: Response) -> Response:
        seen.append(response.direct_passthrough)
        with pytest.raises(RuntimeError, match="in direct passthrough mode"):
            response.get_data()
        return response

    app.after_request_funcs = {None: [look]}
    app.test_client().get("/static/style.css", buffered=True)
    assert seen == [True]


def test_the_length_is_known_without_reading(wrong: CounterExamples) -> None:
    """content_length has the size of a file; is_streamed says what is none."""
    app = reading(wrong).app
    app.after_request_funcs.clear()
    seen: list[tuple[bool, bool]] = []

    @app.after_request
    def look(response):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202
        known = response.content_length is not None
        seen.append((response.is_streamed, known))
        return response

    app.add_url_rule("/", "text", lambda: "Dune")
    client = app.test_client()
    client.get("/prices.csv", buffered=True)
    client.get("/")
    assert seen == [(True, True), (False, True)]
