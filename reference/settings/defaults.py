"""What the application is configured with, if nothing else is."""

from collections.abc import Mapping
from typing import Final

KIB: Final = 1024

# --8<-- [start:defaults]
DEFAULTS: Final[Mapping[str, object]] = {
    "SECRET_KEY": None,
    "SQLALCHEMY_DATABASE_URI": "sqlite:///reference.db",
    # For SQLAlchemy's create_engine, beside our own.
    "SQLALCHEMY_ENGINE_OPTIONS": {},
    # Seconds to wait: for a connection, for an answer, for a lock.
    "DATABASE_TIMEOUT": 5,
    # The whole body, of any type. Flask has no limit of its own.
    "MAX_CONTENT_LENGTH": 1024 * KIB,
    # A text field of a form. Werkzeug reads 64 KiB at once and counts them,
    # too: with less than this it refuses files.
    "MAX_FORM_MEMORY_SIZE": 128 * KIB,
    # A __Host- cookie has to be Secure, for this host only, with the path /.
    "SESSION_COOKIE_NAME": "__Host-session",
    "KNOWN_BROWSER_COOKIE": "__Host-known",
    "SESSION_COOKIE_SECURE": True,
    "SESSION_COOKIE_HTTPONLY": True,
    "SESSION_COOKIE_SAMESITE": "Lax",
    "PICTURES_FOLDER": None,  # `pictures` in the instance folder
    "MODEL_FILE": None,  # `model.npz` in the instance folder
    # Of one process: the rest of its threads are for everything else.
    "GUESSES_AT_ONCE": 4,
    "GUESSES_BY_MEMBER": "60 per minute",
    # None: any Host header is believed.
    "TRUSTED_HOSTS": None,
    # How many reverse proxies stand in front and set X-Forwarded-For/-Proto.
    "TRUSTED_PROXIES": 0,
}
# --8<-- [end:defaults]

# For http on localhost: a browser may refuse the names and flags above.
DEVELOPMENT: Final[Mapping[str, object]] = {
    "SESSION_COOKIE_NAME": "session",
    "KNOWN_BROWSER_COOKIE": "known",
    "SESSION_COOKIE_SECURE": False,
}
