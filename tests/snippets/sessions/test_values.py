"""The claims of the page `sessions` about values in a cookie session."""

import secrets
import uuid
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from types import ModuleType

import pytest
from flask import Flask, session
from markupsafe import Markup

Load = Callable[[str], ModuleType]
PLAIN = [
    *(None, True, 1, 1.5, "值", [1], {"a": [1]}),
    *(uuid.UUID(int=7), Markup("<b>")),
]


def test_values_come_back_as_printed(
    load: Load, capsys: pytest.CaptureFixture[str]
) -> None:
    """Tuples, bytes and aware datetimes survive; others change or fail."""
    load("sessions/values.py")
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(" -> ")[1] for line in lines] == [
        "tuple (1, 2)",
        r"bytes b'\x00'",
        "datetime 2026-11-22 09:30:00+00:00",
        "datetime 2026-11-22 09:30:00+00:00",
        "str Sun, 22 Nov 2026 00:00:00 GMT",
        "str 1.50",
        "dict {'1': 'one'}",
        "TypeError: '<' not supported between instances of 'str' and 'int'",
        "TypeError: Object of type set is not JSON serializable",
    ]


@pytest.mark.parametrize("value", PLAIN, ids=repr)
def test_more_types_that_survive(load: Load, value: object) -> None:
    """What JSON knows survives, and so do UUID and Markup."""
    module = load("sessions/values.py")
    assert module.stored(value) == module.show(value)


def test_the_keys_of_a_dictionary_are_sorted(load: Load) -> None:
    """By default keys are sorted; if not, numbers and text may mix."""
    module = load("sessions/values.py")
    assert module.stored({"b": 1, "a": 2}) == "dict {'a': 2, 'b': 1}"
    assert module.stored({"b": 1, 2: 3}).startswith("TypeError: '<' not")
    module.app.json.sort_keys = False
    assert module.stored({"b": 1, "a": 2}) == "dict {'b': 1, 'a': 2}"
    assert module.stored({"b": 1, 2: 3}) == "dict {'b': 1, '2': 3}"


def test_a_datetime_loses_its_fraction_of_a_second(load: Load) -> None:
    """A datetime comes back in UTC and without its microseconds."""
    china = timezone(timedelta(hours=8))
    value = datetime(2026, 11, 22, 17, 30, 15, 250_000, tzinfo=china)
    found = load("sessions/values.py").stored(value)
    assert found == "datetime 2026-11-22 09:30:15+00:00"


@pytest.mark.parametrize(
    ("change", "kept"),
    [
        ("none", [1]),
        ("modified", [1, 2]),
        ("assigned", [1, 2]),
    ],
)
def test_flask_notices_only_the_outer_dictionary(
    change: str, kept: list[int]
) -> None:
    """After a change inside a value, assign it or set session.modified."""
    app = Flask("shop")
    app.secret_key = secrets.token_hex()

    @app.put("/numbers")
    def start() -> str:
        session["numbers"] = [1]
        return ""

    @app.post("/numbers")
    def add() -> str:
        session["numbers"].append(2)
        if change == "modified":
            session.modified = True
        if change == "assigned":
            session["numbers"] = session["numbers"]
        return ""

    app.add_url_rule("/numbers", view_func=lambda: session["numbers"])
    client = app.test_client()
    client.put("/numbers")
    client.post("/numbers")
    assert client.get("/numbers").json == kept


def test_of_two_parallel_requests_the_last_answer_wins() -> None:
    """Two answers in parallel: the cookie of the later one replaces all."""
    app = Flask("shop")
    app.secret_key = secrets.token_hex()

    @app.put("/<name>")
    def keep(name: str) -> str:
        session[name] = True
        return ""

    app.add_url_rule("/", view_func=lambda: sorted(session))
    browser, tab = app.test_client(), app.test_client()
    browser.put("/language")
    cookie = browser.get_cookie("session")
    assert cookie
    tab.set_cookie("session", cookie.value)
    browser.put("/basket")
    tab.put("/theme")
    later = tab.get_cookie("session")
    assert later
    browser.set_cookie("session", later.value)
    assert browser.get("/").json == ["language", "theme"]
