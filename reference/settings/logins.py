"""What sessions, forms and logins are configured with, if nothing else is."""

from collections.abc import Mapping
from typing import Final

HOUR: Final = 3600

# --8<-- [start:login-settings]
LOGIN_SETTINGS: Final[Mapping[str, object]] = {
    # The session is a signed cookie, sent only when it changes.
    "SESSION_REFRESH_EACH_REQUEST": False,
    # Flask-Login would read a second cookie; nobody gets one here.
    "REMEMBER_COOKIE_NAME": None,
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
    # Tries that fail: at one account from one address; at any from one address
    # or site of IPv6; at one from anywhere, or browsers that it was used in.
    "TRIES_BY_ACCOUNT": "5 per minute; 30 per hour",
    "TRIES_BY_ADDRESS": "20 per minute",
    "TRIES_BY_SITE": "100 per minute",
    "TRIES_FROM_ANYWHERE": "100 per hour",
    "TRIES_FROM_KNOWN": "60 per hour",
    # Passwords that are checked; a right one costs as much as a wrong one.
    "LOGINS_BY_ADDRESS": "60 per minute",
    "LOGINS_BY_SITE": "120 per minute",
    "REGISTRATIONS_BY_ADDRESS": "10 per minute; 100 per day",
    "REGISTRATIONS_BY_SITE": "50 per minute; 500 per day",
    # Several processes count together in redis://
    "RATELIMIT_STORAGE_URI": "memory://",
}
# --8<-- [end:login-settings]
