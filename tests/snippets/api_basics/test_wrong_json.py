"""The counter-examples of `api-basics` about JSON: each still fails."""

import subprocess
import sys

import pytest

from provenance.layout import ROOT
from provenance.recording.counter_examples import CounterExamples

WRONG = "api_basics/wrong/"
JSON = "application/json"


@pytest.mark.corrects("W10")
def test_a_file_without_a_runner_serves_nothing(
    wrong: CounterExamples,
) -> None:
    """Run by Python, a file that only defines an app ends at once."""
    path = WRONG + "no_server.py"
    command = [sys.executable, str(ROOT / "snippets" / path)]
    done = subprocess.run(command, capture_output=True, check=True)
    assert done.stdout + done.stderr == b""
    wrong.answers(path, f"$ python no_server.py -> {done.returncode}")
    app = wrong.load(path).app
    assert app.test_client().get("/ping").json == {"ping": "pong"}


@pytest.mark.corrects("H01")
@pytest.mark.parametrize("body", ["true", "1.5", "null", "3"])
def test_a_parsed_value_is_no_reply(wrong: CounterExamples, body: str) -> None:
    """A view that returns the parsed body fails on a number and on null."""
    path = WRONG + "echo.py"
    app = wrong.load(path).app
    options = {"data": body, "content_type": JSON}
    assert app.test_client().post("/echo", **options).status_code == 500
    for value in ({"a": 1}, [1]):
        assert app.test_client().post("/echo", json=value).json == value
    app.testing = True
    with pytest.raises(TypeError, match="return a valid response"):
        app.test_client().post("/echo", **options)


@pytest.mark.corrects("H01")
def test_flask_names_the_type_of_a_value(wrong: CounterExamples) -> None:
    """For a value that is no reply Flask raises a TypeError."""
    path = WRONG + "echo.py"
    app = wrong.load(path).app
    app.testing = True
    blame = "return request.get_json()"
    match = "return a valid response.*it was a bool"
    with wrong.raises(path, TypeError, match=match, blame=blame):
        app.test_client().post("/echo", json=True)


@pytest.mark.corrects("S01")
def test_a_string_from_the_client_becomes_html(
    wrong: CounterExamples,
) -> None:
    """A string that a view returns is HTML, also when a client wrote it."""
    path = WRONG + "preview.py"
    script = "<script>alert(1)</script>"
    client = wrong.load(path).app.test_client()
    reply = client.post("/preview", json={"comment": script})
    assert (reply.status_code, reply.text) == (200, script)
    assert reply.content_type == "text/html; charset=utf-8"
    wrong.answers(path, f"200 {reply.mimetype}: {reply.text}")


def test_indexing_an_unchecked_body(wrong: CounterExamples) -> None:
    """A list instead of an object is a TypeError in the view: a 500."""
    path = WRONG + "unchecked.py"
    app = wrong.load(path).app
    reply = app.test_client().post("/books", json={"title": "Dune"})
    assert (reply.status_code, reply.json) == (201, {"title": "Dune"})
    assert app.test_client().post("/books", json=[]).status_code == 500
    app.testing = True
    with wrong.raises(path, TypeError, match="list indices"):
        app.test_client().post("/books", json=["title"])


def test_keys_of_two_types_cannot_be_sorted(wrong: CounterExamples) -> None:
    """Keys of mixed types are a TypeError while Flask sorts them."""
    path = WRONG + "mixed_keys.py"
    app = wrong.load(path).app
    assert app.test_client().get("/stock").status_code == 500
    app.testing = True
    blame = 'return {9: 4, "unknown": 1}'
    with wrong.raises(path, TypeError, match="'<' not", blame=blame):
        app.test_client().get("/stock")
    app.json.sort_keys = False
    assert app.test_client().get("/stock").json == {"9": 4, "unknown": 1}


def test_two_settings_that_nobody_reads(wrong: CounterExamples) -> None:
    """JSON_AS_ASCII and JSON_SORT_KEYS are gone and change nothing."""
    path = WRONG + "json_as_ascii.py"
    app = wrong.load(path).app
    reply = app.test_client().get("/book")
    escaped = r'{"author":"\u5218\u6148\u6b23","title":"\u4e09\u4f53"}'
    assert reply.text == escaped + "\n"
    gone = ("JSON_AS_ASCII", "JSON_SORT_KEYS")
    assert [app.config.pop(key) for key in gone] == [False, False]
    assert app.test_client().get("/book").data == reply.data
    wrong.answers(path, reply.text.strip())
