"""What each setting has to be; secrets have rules of their own."""

from collections.abc import Callable, Mapping
from typing import Annotated, Any, Final, Literal, NamedTuple

from click import ClickException
from msgspec import Meta, convert
from sqlalchemy.exc import ArgumentError

from reference.settings import kinds


class SettingError(ClickException):
    """The application must not start so.

    A `ClickException`, so that `flask` prints the text without a traceback.
    """


class Rule(NamedTuple):
    """The type of a value, and what else it has to be, in words and code."""

    kind: Any
    words: str
    fits: Callable[[Any], bool] = lambda _: True


FLAG: Final = Rule(bool, "true or false")
NAME: Final = Rule(
    Annotated[str, Meta(pattern=r"(?a)^[\w-]+\Z")], "a word in plain ASCII"
)
BYTES: Final = Rule(Annotated[int, Meta(ge=1)], "a number of bytes, from 1")
PLACE: Final = Rule(str | None, "an absolute path, or null", kinds.is_absolute)
TRIES: Final = Rule(str, 'like "5 per minute; 30 per hour"', kinds.are_tries)
SECONDS: Final = Rule(
    Annotated[int, Meta(ge=1, le=10 * 365 * 24 * 3600)],
    "a whole number of seconds, from 1 to ten years",
)
HOSTS: Final = Annotated[list[str], Meta(min_length=1)]

RULES: Final[Mapping[str, Rule]] = {
    "SECRET_KEY_FALLBACKS": Rule(list, "a list of keys, which may be empty"),
    "SQLALCHEMY_DATABASE_URI": Rule(
        Any,
        "like sqlite:///file or postgresql+psycopg://host/name, with psycopg "
        "installed and without autocommit",
        kinds.is_database,
    ),
    "SQLALCHEMY_ENGINE_OPTIONS": Rule(
        dict[str, Any],
        "a table of options without autocommit that hides parameters and rows",
        kinds.can_be_merged,
    ),
    "RATELIMIT_STORAGE_URI": Rule(
        str, "like memory:// or redis://host", kinds.is_store
    ),
    # PostgreSQL counts milliseconds, and not for more than 24 days.
    "DATABASE_TIMEOUT": Rule(
        Annotated[int, Meta(ge=1, le=3600)],
        "a whole number of seconds, from 1 to 3600",
    ),
    "LOGIN_LIFETIME": SECONDS,
    "PERMANENT_SESSION_LIFETIME": SECONDS,
    "WTF_CSRF_TIME_LIMIT": SECONDS,
    "TRIES_BY_ACCOUNT": TRIES,
    "TRIES_BY_ADDRESS": TRIES,
    "TRIES_BY_SITE": TRIES,
    "TRIES_FROM_ANYWHERE": TRIES,
    "TRIES_FROM_KNOWN": TRIES,
    "LOGINS_BY_ADDRESS": TRIES,
    "LOGINS_BY_SITE": TRIES,
    "REGISTRATIONS_BY_ADDRESS": TRIES,
    "REGISTRATIONS_BY_SITE": TRIES,
    "JWT_ACCESS_TOKEN_EXPIRES": SECONDS,
    "JWT_REFRESH_TOKEN_EXPIRES": SECONDS,
    "PICTURES_FOLDER": PLACE,
    "MODEL_FILE": PLACE,
    "GUESSES_AT_ONCE": Rule(
        Annotated[int, Meta(ge=1, le=1000)], "a whole number from 1 to 1000"
    ),
    "GUESSES_BY_MEMBER": TRIES,
    "PASSWORD_METHOD": Rule(
        str, 'strong, like "scrypt:32768:8:1"', kinds.is_method
    ),
    "TRUSTED_HOSTS": Rule(
        HOSTS | None,
        'like ["samples.example"], in lower case, ".samples.example" for all '
        'names below it, "xn--bcher-kva.example" for bücher.example, without '
        "_ and [::1], or null for any",
        kinds.are_hosts,
    ),
    "TRUSTED_PROXIES": Rule(Annotated[int, Meta(ge=0)], "a whole number"),
    "MAX_CONTENT_LENGTH": BYTES,
    # With less Werkzeug refuses files as well.
    "MAX_FORM_MEMORY_SIZE": Rule(
        Annotated[int, Meta(ge=2**17)], "a number of bytes, from 131072"
    ),
    "SESSION_COOKIE_NAME": NAME,
    "KNOWN_BROWSER_COOKIE": NAME,
    # With Strict a link from another site would replace the login's cookie.
    "SESSION_COOKIE_SAMESITE": Rule(Literal["Lax"], "Lax"),
    "SESSION_COOKIE_SECURE": FLAG,
    "SESSION_COOKIE_HTTPONLY": FLAG,
    "SESSION_REFRESH_EACH_REQUEST": FLAG,
    "REMEMBER_COOKIE_NAME": Rule(None, "null"),
    "WTF_CSRF_CHECK_DEFAULT": Rule(bool, "false", lambda on: not on),
}
# Settings of extensions; they are looked at where somebody sets them.
EXTENSIONS: Final[Mapping[str, Rule]] = {
    # "debug" would log the rows that come back: hashes and tokens.
    "SQLALCHEMY_ECHO": FLAG,
    # Our hook wants a token from each form, and our pages name its field.
    "WTF_CSRF_ENABLED": Rule(bool, "true", bool),
    "WTF_CSRF_FIELD_NAME": Rule(Literal["csrf_token"], "csrf_token"),
    # Flask-Login would compare addresses, and believe what a client claims.
    "SESSION_PROTECTION": Rule(None, "null"),
    # It would set its own cookie, whose name we have taken away.
    "REMEMBER_COOKIE_REFRESH_EACH_REQUEST": Rule(
        bool, "false", lambda on: not on
    ),
}
# What may hold a password or a key.
HIDDEN: Final = ("SECRET", "SQL", "RATE", "JWT")


def check_values(config: Mapping[str, object]) -> None:
    """Refuse to start with a value that would fail when somebody comes."""
    for name, rule in {**RULES, **EXTENSIONS}.items():
        if name not in config:
            continue
        value = config[name]
        try:
            fits = rule.fits(convert(value, rule.kind))
        except (ValueError, ArgumentError, ImportError):
            fits = False
        if not fits:
            kind = f"this {type(value).__name__}"
            given = kind if name.startswith(HIDDEN) else repr(value)
            message = f"{name} must be {rule.words}, not {given}."
            raise SettingError(message)
