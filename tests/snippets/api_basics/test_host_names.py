"""The claims of `api-basics` about the host in links."""

import pytest
from flask import Flask, request, url_for

from provenance.recording.counter_examples import CounterExamples

WRONG = "api_basics/wrong/reset_link.py"


def test_trusted_hosts_leave_the_port(wrong: CounterExamples) -> None:
    """With TRUSTED_HOSTS the client still chooses the port of a link."""
    app = wrong.load(WRONG).app
    app.config["TRUSTED_HOSTS"] = ["shop.example"]
    headers = {"Host": "shop.example:1"}
    reply = app.test_client().post("/forgot", headers=headers)
    assert reply.json == {"mail": "Open http://shop.example:1/reset"}


def test_the_name_of_the_server_is_in_links(wrong: CounterExamples) -> None:
    """With SERVER_NAME an external link has that host and port."""
    app = wrong.load(WRONG).app
    app.config["SERVER_NAME"] = "shop.example:8000"
    for host in ("evil.example", "shop.example:1"):
        reply = app.test_client().post("/forgot", headers={"Host": host})
        assert reply.json == {"mail": "Open http://shop.example:8000/reset"}


def test_the_url_has_the_host_header() -> None:
    """`request.url` has the Host header, with SERVER_NAME as well."""
    app = Flask("shop")
    app.add_url_rule("/", view_func=lambda: request.url)
    for name in (None, "shop.example:8000"):
        app.config["SERVER_NAME"] = name
        reply = app.test_client().get("/", headers={"Host": "evil.example"})
        assert reply.text == "http://evil.example/"


def test_a_hook_may_answer_an_untrusted_host() -> None:
    """A before_request function that answers comes before the 400."""
    app = Flask("shop")
    app.config["TRUSTED_HOSTS"] = ["shop.example"]
    app.before_request(lambda: ("log in", 401))
    reply = app.test_client().get("/", headers={"Host": "evil.example"})
    assert (reply.status_code, reply.text) == (401, "log in")


@pytest.mark.parametrize("where", ["hook", "handler"])
def test_an_untrusted_host_has_no_links(where: str) -> None:
    """For an untrusted host url_for() fails: a 500 instead of the 400."""
    app = Flask("shop")
    app.config["TRUSTED_HOSTS"] = ["shop.example"]
    app.add_url_rule("/", "show", lambda: "")
    if where == "hook":
        app.before_request(lambda: url_for("show") and None)
    else:
        app.register_error_handler(400, lambda _error: (url_for("show"), 400))
    for host, status in (("shop.example", 200), ("evil.example", 500)):
        reply = app.test_client().get("/", headers={"Host": host})
        assert reply.status_code == status
