"""The claims of `api-basics` about hosts, proxies and the client's address."""

from collections.abc import Callable
from types import ModuleType

import pytest
from flask import Flask, request
from werkzeug.test import Client

from provenance.recording.counter_examples import CounterExamples

Load = Callable[[str], ModuleType]
SHOP = {"Host": "shop.example"}
FORWARDED = {"X-Forwarded-For": "203.0.113.9", "X-Forwarded-Proto": "https"}

#: Rows of the page's table: Host, the entry in TRUSTED_HOSTS, the status.
HOSTS = [
    ("shop.example", "shop.example", 200),
    ("shop.example:8000", "shop.example", 200),
    ("evil.example", "shop.example", 400),
    ("www.shop.example", "shop.example", 400),
    ("www.shop.example", ".shop.example", 200),
    ("shop.example", ".shop.example", 200),
    ("notshop.example", ".shop.example", 400),
    ("SHOP.example", "shop.example", 400),
    ("shop.example:1", "shop.example:8000", 200),
]


@pytest.mark.parametrize(("host", "trusted", "status"), HOSTS)
def test_trusted_hosts(
    load: Load, host: str, trusted: str, status: int
) -> None:
    """With TRUSTED_HOSTS the shown program answers other hosts with 400."""
    app = load("api_basics/behind_proxy.py").app
    assert app.config["TRUSTED_HOSTS"] == ["shop.example"]
    app.config["TRUSTED_HOSTS"] = [trusted]
    reply = app.test_client().get("/where", headers={"Host": host})
    assert reply.status_code == status


@pytest.mark.parametrize("trusted", [[], None])
def test_an_empty_list_trusts_everybody(
    load: Load, trusted: list[str] | None
) -> None:
    """An empty TRUSTED_HOSTS is like none: each host is believed."""
    app = load("api_basics/behind_proxy.py").app
    app.config["TRUSTED_HOSTS"] = trusted
    reply = app.test_client().get("/where", headers={"Host": "evil.example"})
    assert reply.get_json()["url"] == "http://evil.example/where"


def test_an_untrusted_host_reaches_no_view() -> None:
    """For an untrusted host before_request runs, and no view."""
    app = Flask("shop")
    app.config["TRUSTED_HOSTS"] = ["shop.example"]
    ran: list[str] = []
    app.before_request(lambda: ran.append("before_request"))

    @app.get("/")
    def show() -> str:
        ran.append("view")
        return ""

    assert app.test_client().get("/", headers=SHOP).status_code == 200
    assert ran == ["before_request", "view"]
    reply = app.test_client().get("/", headers={"Host": "evil.example"})
    assert reply.status_code == 400
    assert ran == ["before_request", "view", "before_request"]


def test_without_proxyfix_the_headers_are_ignored() -> None:
    """Without ProxyFix remote_addr and url ignore what access_route follows."""
    app = Flask("shop")

    @app.get("/")
    def show() -> list[str | None]:
        return [request.remote_addr, request.url, *request.access_route]

    forged = FORWARDED | {"X-Forwarded-Host": "evil.example"}
    reply = app.test_client().get("/", headers=SHOP | forged)
    assert reply.json == ["127.0.0.1", "http://shop.example/", "203.0.113.9"]


def test_proxyfix_believes_one_proxy(load: Load) -> None:
    """ProxyFix takes the last address, which the nearest proxy wrote."""
    client = load("api_basics/behind_proxy.py").app.test_client()
    headers = FORWARDED | {"X-Forwarded-For": "192.0.2.1, 203.0.113.9"}
    headers |= {"X-Forwarded-Host": "evil.example"}
    reply = client.get("/where", headers=SHOP | headers)
    url = "https://shop.example/where"
    assert reply.json == {"client": "203.0.113.9", "url": url}


def test_proxyfix_finds_no_address_behind_a_quotation_mark(load: Load) -> None:
    """A mark that is not closed hides the client behind the proxy."""
    client = load("api_basics/behind_proxy.py").app.test_client()
    for sent, address in (('"', "127.0.0.1"), ('"a"', "203.0.113.9")):
        headers = FORWARDED | {"X-Forwarded-For": f"{sent}, 203.0.113.9"}
        reply = client.get("/where", headers=SHOP | headers)
        assert reply.get_json()["client"] == address


def test_anyone_may_name_an_address(wrong: CounterExamples) -> None:
    """With ProxyFix and no proxy the client chooses its own address."""
    path = "api_basics/wrong/spoofed.py"
    client = Client(wrong.load(path).served_without_a_proxy)
    headers = {"X-Forwarded-For": "10.0.0.1"}
    reply = client.get("/client", headers=headers)
    assert reply.json == {"client": "10.0.0.1"}
    wrong.answers(path, f"X-Forwarded-For: 10.0.0.1 -> {reply.text.strip()}")


def test_a_link_with_the_hosts_name_in_it(wrong: CounterExamples) -> None:
    """An absolute link is made from the Host header that the client sent."""
    path = "api_basics/wrong/reset_link.py"
    app = wrong.load(path).app
    headers = {"Host": "evil.example"}
    reply = app.test_client().post("/forgot", headers=headers)
    link = {"mail": "Open http://evil.example/reset"}
    assert (reply.status_code, reply.json) == (200, link)
    assert app.test_client().get("/reset").text == "Choose a new password."
    wrong.answers(path, f"Host: evil.example -> {reply.text.strip()}")
    app.config["TRUSTED_HOSTS"] = ["shop.example"]
    assert app.test_client().post("/forgot", headers=headers).status_code == 400
