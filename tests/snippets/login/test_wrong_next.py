"""The mistakes of the page `login` about `next`: how they fail."""

from urllib.parse import urlsplit

from flask import Flask, redirect

from provenance.recording.counter_examples import CounterExamples


def test_two_tests_of_the_start_are_not_enough(
    wrong: CounterExamples,
) -> None:
    """Two calls of startswith let a tab pass that Location then lacks."""
    path = "login/wrong/weak_next.py"
    client = wrong.load(path).app.test_client()
    assert client.post("/login?next=//evil.example").location == "/"
    assert client.post("/login?next=/notes").location == "/notes"
    location = client.post("/login?next=/%09/evil.example").location
    assert location == "//evil.example"
    wrong.answers(path, f"POST /login?next=/%09/evil.example -> {location}")


def test_a_test_of_the_host_alone_is_not_enough() -> None:
    """For urlsplit, https:///evil.example has no host; it is sent as it is."""
    target = "https:///evil.example"
    assert urlsplit(target).netloc == ""
    app = Flask("bare")
    app.add_url_rule("/", view_func=lambda: redirect(target))
    location = app.test_client().get("/").location
    assert location == target
