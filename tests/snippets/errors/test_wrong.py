"""The mistakes of the page `errors`: each program fails as the page says."""

import pytest

from provenance.recording.counter_examples import CounterExamples

FOLDER = "errors/wrong"


@pytest.mark.corrects("W14", "D01")
def test_first_request_hook_is_gone(wrong: CounterExamples) -> None:
    """Flask 3.1.3 has no before_first_request: the import fails."""
    path = f"{FOLDER}/first_request.py"
    match = "'Flask' object has no attribute 'before_first_request'"
    with wrong.raises(path, AttributeError, match=match):
        wrong.load(path)


@pytest.mark.corrects("W14")
def test_registering_during_a_request_is_refused(
    wrong: CounterExamples,
) -> None:
    """A handler cannot be registered once a request has been handled."""
    path = f"{FOLDER}/late.py"
    app = wrong.load(path).app
    app.testing = True
    match = "'errorhandler' can no longer be called on the application"
    with wrong.raises(path, AssertionError, match=match):
        app.test_client().get("/")


@pytest.mark.corrects("W15")
def test_try_in_a_view_handles_only_that_view(wrong: CounterExamples) -> None:
    """try/except in a view sees no error that happens outside of the view."""
    path = f"{FOLDER}/per_view.py"
    client = wrong.load(path).app.test_client()
    assert client.get("/api/books/1").json == {"title": "Dune"}
    assert client.get("/api/books/2").json == {"error": "no such book"}
    unknown = client.get("/api/books/two")
    refused = client.post("/api/books/1")
    assert unknown.mimetype == refused.mimetype == "text/html"
    wrong.answers(
        path,
        f"GET /api/books/two -> {unknown.status_code} {unknown.mimetype}, "
        f"POST /api/books/1 -> {refused.status_code} {refused.mimetype}",
    )


@pytest.mark.corrects("H02")
def test_catch_all_turns_http_errors_into_500(wrong: CounterExamples) -> None:
    """A handler of Exception turns 404 and 405 into 500, but no redirect."""
    path = f"{FOLDER}/swallow.py"
    client = wrong.load(path).app.test_client()
    assert client.get("/books/").json == ["Dune"]
    assert client.get("/books").status_code == 308
    unknown, refused = client.get("/nothing"), client.post("/books/")
    assert unknown.json == {"error": "Something broke on our side."}
    assert (unknown.status_code, refused.status_code) == (500, 500)
    wrong.answers(
        path,
        f"GET /nothing -> {unknown.status_code}, "
        f"POST /books/ -> {refused.status_code}",
    )
