"""Settings that are good by themselves and contradict each other."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from reference.settings.rules import SettingError
from reference.settings.tokens import TOKEN_SETTINGS

COOKIES: Final = ("SESSION_COOKIE_NAME", "KNOWN_BROWSER_COOKIE")
# What may be chosen about tokens.
CHOSEN: Final = (
    "JWT_SECRET_KEY",
    "JWT_ACCESS_TOKEN_EXPIRES",
    "JWT_REFRESH_TOKEN_EXPIRES",
)
# Methods that change something.
UNSAFE: Final = ("POST", "PUT", "PATCH", "DELETE")


def check_contradictions(config: Mapping[str, Any]) -> None:
    """Refuse to start with a cookie or login lost, or something unguarded."""
    for message in (
        *lost_cookies(config),
        *unguarded_methods(config),
        *lost_logins(config),
        *weaker_tokens(config),
    ):
        raise SettingError(message)


def lost_cookies(config: Mapping[str, Any]) -> Iterator[str]:
    """Say why a cookie would not come back.

    A browser drops one that is not what its name promises (RFC 6265bis,
    4.1.3), and tells nobody. Two of one name replace each other.
    """
    session, known = (config[setting] for setting in COOKIES)
    if session == known:
        yield f"{' and '.join(COOKIES)} must differ, both are {known!r}."
    for setting in COOKIES:
        name, secure = config[setting], config["SESSION_COOKIE_SECURE"]
        if promises(name, "__host-", "__secure-") and not secure:
            yield f"{setting} {name!r} needs SESSION_COOKIE_SECURE = true."
    if not promises(session, "__host-"):
        return
    if config["SESSION_COOKIE_DOMAIN"]:
        yield f"{COOKIES[0]} {session!r} must not have a SESSION_COOKIE_DOMAIN."
    # As Flask chooses it.
    if (config["SESSION_COOKIE_PATH"] or config["APPLICATION_ROOT"]) != "/":
        yield f'{COOKIES[0]} {session!r} needs SESSION_COOKIE_PATH = "/".'


def promises(name: str, *prefixes: str) -> bool:
    """Tell a name whose beginning means something, in whatever case."""
    return name.lower().startswith(prefixes)


def unguarded_methods(config: Mapping[str, Any]) -> Iterator[str]:
    """Say which methods Flask-WTF has to look at: its own default."""
    methods = config.get("WTF_CSRF_METHODS", UNSAFE)
    listed = isinstance(methods, (list, tuple, set, frozenset))
    if not listed or not all(method in methods for method in UNSAFE):
        yield f"WTF_CSRF_METHODS must be a list with {', '.join(UNSAFE)}."


def lost_logins(config: Mapping[str, Any]) -> Iterator[str]:
    """Say which login would end early: Flask reads no session for longer."""
    login, session = "LOGIN_LIFETIME", "PERMANENT_SESSION_LIFETIME"
    if config[login] > config[session]:
        yield f"{login} must not be longer than {session}, {config[session]}."


# --8<-- [start:tokens]
def weaker_tokens(config: Mapping[str, Any]) -> Iterator[str]:
    """Say which setting of Flask-JWT-Extended is not left as it is.

    Most of them take away a check, such as where a token may stand.
    """
    for name in config:
        fixed = name.startswith("JWT_") and name not in CHOSEN
        if fixed and config[name] != TOKEN_SETTINGS.get(name, ...):
            yield f"{name} is not to be set: what tokens are is fixed."
    access, refresh = CHOSEN[1:]
    if config[access] > config[refresh]:
        yield f"{access} must not be longer than {refresh}, {config[refresh]}."


# --8<-- [end:tokens]
