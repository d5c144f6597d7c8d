"""The claims of the page `middleware` about ProxyFix."""

from collections.abc import Callable
from types import ModuleType

import pytest
from flask import request
from werkzeug.middleware.proxy_fix import ProxyFix
from werkzeug.test import Client

from tests.snippets.middleware.told import shop, told

Load = Callable[[str], ModuleType]
EXPECTED = """\
x_for=0
  the client writes no header: 10.0.0.1
  the client writes 192.0.2.66: 10.0.0.1
x_for=1
  the client writes no header: 203.0.113.9
  the client writes 192.0.2.66: 203.0.113.9
x_for=2
  the client writes no header: 10.0.0.1
  the client writes 192.0.2.66: 192.0.2.66
"""


def test_one_too_many_is_the_clients_word(
    load: Load, capsys: pytest.CaptureFixture[str]
) -> None:
    """Behind one proxy x_for=1 is right, and x_for=2 believes the client."""
    program = load("middleware/proxies.py")
    assert capsys.readouterr().out == EXPECTED
    assert program.ask(program.create_app(2), "a", "b") == "b"
    # Of -Proto the program believes nothing.
    app = program.create_app(1)
    app.add_url_rule("/scheme", "scheme", lambda: request.scheme)
    headers = {"X-Forwarded-Proto": "https"}
    assert app.test_client().get("/scheme", headers=headers).text == "http"


def test_the_defaults_believe_for_and_proto() -> None:
    """By default ProxyFix believes -For and -Proto, not -Host and -Prefix."""
    seen = told(
        Client(ProxyFix(shop())),
        For="192.0.2.1",
        Proto="https",
        Host="evil.example",
        Port="99",
        Prefix="/x",
    )
    assert (seen["address"], seen["scheme"]) == ("192.0.2.1", "https")
    assert (seen["host"], seen["link"]) == ("localhost", "/")


def test_a_header_that_the_proxy_does_not_set_is_the_clients() -> None:
    """If the proxy sets -For only, the default believes the client's -Proto."""
    seen = told(Client(ProxyFix(shop())), For="192.0.2.1", Proto="https")
    assert seen["scheme"] == "https"
    strict = ProxyFix(shop(), x_for=1, x_proto=0)
    seen = told(Client(strict), For="192.0.2.1", Proto="https")
    assert (seen["address"], seen["scheme"]) == ("192.0.2.1", "http")


@pytest.mark.parametrize("outermost", ["appends", "overwrites"])
@pytest.mark.parametrize("inner", [0, 1, 2])
def test_each_value_of_our_proxies_counts(outermost: str, inner: int) -> None:
    """An outermost proxy counts, be it that it appends or overwrites."""
    values = ["192.0.2.66"] if outermost == "appends" else []
    values.append("203.0.113.9")  # The client, as the outermost saw it.
    values += [f"10.0.0.{number}" for number in range(inner)]
    for trusted in (inner, inner + 1, inner + 2):
        fixed = ProxyFix(shop(), x_for=trusted)
        address = told(Client(fixed), For=", ".join(values))["address"]
        assert (address == "203.0.113.9") is (trusted == inner + 1)


def test_an_address_is_not_checked(load: Load) -> None:
    """ProxyFix takes what the header says; the program escapes it."""
    seen = told(Client(ProxyFix(shop())), For="<b>nobody</b>")
    assert seen["address"] == "<b>nobody</b>"
    program = load("middleware/proxies.py")
    assert program.ask(program.create_app(2), "<b>") == "&lt;b&gt;"


def test_a_quotation_mark_hides_the_address(load: Load) -> None:
    """With an unclosed quotation mark the address is the proxy's."""
    program = load("middleware/proxies.py")
    app = program.create_app(1)
    assert program.ask(app, '"') == "10.0.0.1"
    assert program.ask(app, '192.0.2.66, "') == "10.0.0.1"
    assert program.ask(app, '"192.0.2.66"') == "203.0.113.9"
    # A proxy that overwrites leaves nothing of the client's.
    assert program.ask(app) == "203.0.113.9"
