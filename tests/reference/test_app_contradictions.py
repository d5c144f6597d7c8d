"""Settings that contradict each other end the start, with a sentence each."""

from collections.abc import Callable

import pytest
from flask import Flask

from reference.settings.rules import SettingError
from tests.reference.browser import Browser
from tests.reference.process import close

MakeApp = Callable[..., Flask]
Settings = dict[str, object]
SESSION = "SESSION_COOKIE_NAME '__Host-session'"
SECURE = "needs SESSION_COOKIE_SECURE = true."
PATH = f'{SESSION} needs SESSION_COOKIE_PATH = "/".'
SAME = "SESSION_COOKIE_NAME and KNOWN_BROWSER_COOKIE must differ, both are 'x'."
METHODS = "WTF_CSRF_METHODS must be a list with POST, PUT, PATCH, DELETE."
REFUSED: dict[str, tuple[Settings, str]] = {
    "domain": (
        {"SESSION_COOKIE_DOMAIN": "samples.example"},
        f"{SESSION} must not have a SESSION_COOKIE_DOMAIN.",
    ),
    "path": ({"SESSION_COOKIE_PATH": "/profile"}, PATH),
    "root": ({"APPLICATION_ROOT": "/app"}, PATH),
    "session over http": (
        {"SESSION_COOKIE_SECURE": False},
        f"{SESSION} {SECURE}",
    ),
    "mark over http": (
        {"SESSION_COOKIE_SECURE": False, "SESSION_COOKIE_NAME": "session"},
        f"KNOWN_BROWSER_COOKIE '__Host-known' {SECURE}",
    ),
    "another prefix": (
        {"SESSION_COOKIE_SECURE": False, "SESSION_COOKIE_NAME": "__secure-x"},
        f"SESSION_COOKIE_NAME '__secure-x' {SECURE}",
    ),
    "a login longer than its session": (
        {"LOGIN_LIFETIME": 7, "PERMANENT_SESSION_LIFETIME": 6},
        "LOGIN_LIFETIME must not be longer than PERMANENT_SESSION_LIFETIME, 6.",
    ),
    "one name": (
        {"SESSION_COOKIE_NAME": "x", "KNOWN_BROWSER_COOKIE": "x"},
        SAME,
    ),
    "no methods": ({"WTF_CSRF_METHODS": []}, METHODS),
    "no list": ({"WTF_CSRF_METHODS": "POST PUT PATCH DELETE"}, METHODS),
    "null": ({"WTF_CSRF_METHODS": None}, METHODS),
    **{
        f"without {method}": (
            {
                "WTF_CSRF_METHODS": sorted(
                    {"POST", "PUT", "PATCH", "DELETE"} - {method}
                )
            },
            METHODS,
        )
        for method in ("POST", "PUT", "PATCH", "DELETE")
    },
}
ALLOWED: dict[str, Settings] = {
    "what is so anyway": {
        "SESSION_COOKIE_DOMAIN": None,
        "SESSION_COOKIE_PATH": "/",
        "APPLICATION_ROOT": "/app",
    },
    "names without a promise": {
        "SESSION_COOKIE_NAME": "session",
        "KNOWN_BROWSER_COOKIE": "known",
        "SESSION_COOKIE_SECURE": False,
        "SESSION_COOKIE_DOMAIN": "samples.example",
        "SESSION_COOKIE_PATH": "/app",
    },
    "one lifetime": {"LOGIN_LIFETIME": 6, "PERMANENT_SESSION_LIFETIME": 6},
    "more methods": {
        "WTF_CSRF_METHODS": ["POST", "PUT", "PATCH", "DELETE", "LINK"]
    },
}


@pytest.mark.parametrize("case", REFUSED)
def test_refused(make_app: MakeApp, case: str) -> None:
    """The application does not start, and says what does not go together."""
    settings, message = REFUSED[case]
    with pytest.raises(SettingError) as caught:
        make_app(**settings)
    assert caught.value.message == message


@pytest.mark.parametrize("case", ALLOWED)
def test_allowed(make_app: MakeApp, case: str) -> None:
    """What goes together is left alone."""
    close(make_app(**ALLOWED[case]))


def test_development(
    make_app: MakeApp, environment: pytest.MonkeyPatch
) -> None:
    """In development the names promise nothing, so a login works over http."""
    environment.setenv("FLASK_DEBUG", "1")
    browser = Browser(make_app())
    assert browser.register("Ada").status_code == 303
    assert browser.name() == "Ada"
