"""Settings that would fail later end the start, with a sentence each."""

from collections.abc import Callable
from secrets import token_hex

import pytest
from flask import Flask

from reference.settings.contradictions import CHOSEN
from reference.settings.defaults import DEFAULTS
from reference.settings.logins import LOGIN_SETTINGS
from reference.settings.rules import EXTENSIONS, RULES, SettingError
from reference.settings.secret_check import InsecureSecretError
from tests.reference.process import SECRET_KEY

MakeApp = Callable[..., Flask]
WRONG: dict[str, list[object]] = {
    "TRIES_BY_ACCOUNT": ["five a minute", "20", 20, "", "0 per minute"],
    "TRIES_FROM_ANYWHERE": ["5 per fortnight"],
    "REGISTRATIONS_BY_ADDRESS": [None],
    "LOGIN_LIFETIME": ["12h", 0, -1, 1.5, 10**11, True, None],
    "PERMANENT_SESSION_LIFETIME": ["30d", 0],
    "WTF_CSRF_TIME_LIMIT": ["12h", 0],
    "DATABASE_TIMEOUT": ["5s", 0, 0.5, 3601],
    "PASSWORD_METHOD": [
        *("argon2", "plain", "", 7, "scrypt:1:8:1", "scrypt:32769:8:1"),
        *("scrypt:2097152:8:1", "pbkdf2:md5:1000000", "pbkdf2:sha256"),
    ],
    "MAX_CONTENT_LENGTH": ["1MB", 0, None],
    "MAX_FORM_MEMORY_SIZE": [2**17 + 0.5, 2**17 - 1],
    "GUESSES_AT_ONCE": [0, 1001, "4", 1.5, None],
    "GUESSES_BY_MEMBER": ["0 per minute", "often", 5],
    "MODEL_FILE": ["model.npz", "", "/a\0b", 5],
    "SESSION_COOKIE_SAMESITE": ["Strict", "None", None],
    "SESSION_COOKIE_SECURE": ["no", 0],
    "SESSION_COOKIE_NAME": ["", "a b", "a\n", "\u00fc", None],
    "KNOWN_BROWSER_COOKIE": ["", "a;b", "a\n", "\u0661"],
    "TRUSTED_PROXIES": ["one", -1, True],
    "SECRET_KEY_FALLBACKS": [None, token_hex()],
    "RATELIMIT_STORAGE_URI": ["", "REDIS://host", "memory", "x://", None],
    "SQLALCHEMY_DATABASE_URI": [
        *("", "postgres://host/x", "mysql://host/x", "sqlite", None, 5),
        *("postgresql+pg8000://host/x", "postgresql://host:port/x"),
    ],
    "SQLALCHEMY_ENGINE_OPTIONS": ["pool_size=3", {"connect_args": 1}, None],
    "SQLALCHEMY_ECHO": ["debug", None],
    "WTF_CSRF_ENABLED": [False, "true"],
    "WTF_CSRF_CHECK_DEFAULT": [True, "false", None],
    "WTF_CSRF_FIELD_NAME": ["token"],
    "SESSION_PROTECTION": ["strong", "basic"],
    "REMEMBER_COOKIE_REFRESH_EACH_REQUEST": [True, "false"],
}
HIDDEN = ("SECRET", "SQL", "RATE")


@pytest.mark.parametrize("name", WRONG)
def test_wrong_value(make_app: MakeApp, name: str) -> None:
    """The application does not start, and says what the setting must be.

    It does not show what may hold a password.
    """
    rule = {**RULES, **EXTENSIONS}[name]
    needed = f"{name} must be {rule.words}, not "
    for value in WRONG[name]:
        with pytest.raises(SettingError) as caught:
            make_app(**{name: value})
        kind = f"this {type(value).__name__}"
        given = kind if name.startswith(HIDDEN) else repr(value)
        assert caught.value.message == f"{needed}{given}."


RIGHT: dict[str, object] = {
    "TRIES_BY_ACCOUNT": "1/second",
    "PASSWORD_METHOD": "scrypt:65536:8:1",
    "SESSION_COOKIE_SAMESITE": "Lax",
    "RATELIMIT_STORAGE_URI": "memory://",
    "SQLALCHEMY_DATABASE_URI": "sqlite://",
    "PERMANENT_SESSION_LIFETIME": 315_360_000,
    "SQLALCHEMY_ECHO": True,
    "WTF_CSRF_ENABLED": True,
    "WTF_CSRF_FIELD_NAME": "csrf_token",
    "DATABASE_TIMEOUT": 1,
    "MAX_FORM_MEMORY_SIZE": 2**17,
    "GUESSES_AT_ONCE": 1000,
    "MODEL_FILE": "/srv/model.npz",
}


@pytest.mark.parametrize("name", RIGHT)
def test_right_value(make_app: MakeApp, name: str) -> None:
    """What is allowed is kept as it is."""
    assert make_app(**{name: RIGHT[name]}).config[name] == RIGHT[name]


@pytest.mark.parametrize("rounds", [600_000, 599_999])
def test_cost_of_a_hash(
    make_app: MakeApp, environment: pytest.MonkeyPatch, rounds: int
) -> None:
    """PBKDF2 needs many rounds."""
    environment.setattr("reference.settings.kinds.FEWEST_ROUNDS", 600_000)
    method = f"pbkdf2:sha256:{rounds}"
    if rounds == 600_000:
        assert make_app(PASSWORD_METHOD=method).config["PASSWORD_METHOD"]
        return
    with pytest.raises(SettingError, match="PASSWORD_METHOD must be strong"):
        make_app(PASSWORD_METHOD=method)


def test_every_setting_has_a_rule() -> None:
    """No setting of ours is believed without a look; secrets are elsewhere."""
    secrets = {"SECRET_KEY", "JWT_SECRET_KEY"}
    assert RULES.keys() | secrets == {*DEFAULTS, *LOGIN_SETTINGS, *CHOSEN}


def test_token_key_is_a_key(make_app: MakeApp) -> None:
    """What signs sessions signs no tokens."""
    with pytest.raises(InsecureSecretError, match="is a SECRET_KEY as well"):
        make_app(JWT_SECRET_KEY=SECRET_KEY)


def test_token_key_is_an_old_key(make_app: MakeApp) -> None:
    """Nor does a key of yesterday."""
    token = token_hex()
    with pytest.raises(InsecureSecretError, match="is a SECRET_KEY as well"):
        make_app(JWT_SECRET_KEY=token, SECRET_KEY_FALLBACKS=[token])
