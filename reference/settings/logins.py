"""What sessions, forms and logins are configured with, if nothing else is."""

from collections.abc import Mapping
from typing import Final

HOUR: Final = 3600

# --8<-- [start:login-settings]
LOGIN_SETTINGS: Final[Mapping[str, object]] = {
    # Sessions are kept on the server: in files, or with "redis" in Redis.
    "SESSION_TYPE": "cachelib",
    "SESSION_REDIS": "redis://127.0.0.1:6379",
    # Written only when it changes: a request that was still on its way must
    # not bring back a session that has just been ended.
    "SESSION_REFRESH_EACH_REQUEST": False,
    "SESSION_PERMANENT": False,
    # Seconds after the login; the second one is for "remember me".
    "LOGIN_LIFETIME": 12 * HOUR,
    "PERMANENT_SESSION_LIFETIME": 30 * 24 * HOUR,
    # Keys of yesterday: what they signed is still good.
    "SECRET_KEY_FALLBACKS": [],
    # Our own hook checks tokens, after it is clear who may come in at all.
    "WTF_CSRF_CHECK_DEFAULT": False,
    "WTF_CSRF_TIME_LIMIT": 12 * HOUR,
    # The method and its cost, as Werkzeug writes them.
    "PASSWORD_METHOD": "scrypt",
    "TRIES_BY_ACCOUNT": "5 per minute; 50 per day",
    "TRIES_BY_ADDRESS": "20 per minute",
    # Several processes count together in redis://
    "RATELIMIT_STORAGE_URI": "memory://",
}
# --8<-- [end:login-settings]
