"""The claims of the page `errors` about what teardown_request gets."""

import pytest
from flask import Flask

Seen = list[BaseException | None]


@pytest.fixture
def seen() -> Seen:
    """Make a list of what teardown_request got."""
    return []


@pytest.fixture
def app(seen: Seen) -> Flask:
    """Make an application whose /crash fails."""
    app = Flask("shop")
    app.add_url_rule("/crash", view_func=lambda: str(1 // 0))
    app.teardown_request(seen.append)
    return app


@pytest.mark.parametrize(
    "kind", [ZeroDivisionError, ArithmeticError, Exception, KeyError]
)
def test_teardown_gets_what_no_handler_of_a_class_took(
    app: Flask, seen: Seen, kind: type[Exception]
) -> None:
    """What a handler of its class or a base class took does not get there."""
    app.register_error_handler(kind, lambda _error: ("taken", 409))
    taken = kind is not KeyError
    assert app.test_client().get("/crash").status_code == (
        409 if taken else 500
    )
    expected = type(None) if taken else ZeroDivisionError
    assert [type(error) for error in seen] == [expected]


def test_a_500_handler_does_not_take_the_exception_from_teardown(
    app: Flask, seen: Seen
) -> None:
    """The exception reaches teardown_request despite a 500 handler."""
    app.register_error_handler(500, lambda _error: ("neutral", 500))
    assert app.test_client().get("/crash").text == "neutral"
    assert [type(error) for error in seen] == [ZeroDivisionError]
