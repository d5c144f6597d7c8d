"""Passwords: kept as hashes, checked with the same work for everybody."""

import unicodedata
from functools import cache
from typing import Final

from flask import current_app
from werkzeug.security import check_password_hash, generate_password_hash

# NIST SP 800-63B-4, 3.1.1.2: at least 15 where nothing else is asked for,
# and at least 64 have to be possible. The upper limit keeps the work small.
SHORTEST: Final = 15
LONGEST: Final = 128


# --8<-- [start:passwords]
def hash_of(password: str) -> str:
    """Hash a password, in the way that is configured."""
    method = current_app.config["PASSWORD_METHOD"]
    return generate_password_hash(normal(password), method)


def matches(stored: str | None, password: str) -> bool:
    """Check a password, with the same work whether there is a hash or not.

    Else the time of the answer tells which names are taken.
    """
    method = current_app.config["PASSWORD_METHOD"]
    nobodys = f"{method}$1234567890123456$0"
    right = check_password_hash(stored or nobodys, normal(password))
    return right and stored is not None


def normal(password: str) -> str:
    """Write equal characters equally: an IME may send wide digits."""
    return unicodedata.normalize("NFKC", password)


# --8<-- [end:passwords]


def is_outdated(stored: str) -> bool:
    """Tell a hash that was made in another way than is configured now."""
    return _way_of(stored) != _way_today(current_app.config["PASSWORD_METHOD"])


@cache
def _way_today(method: str) -> str:
    """Write out what the name of a method leaves to Werkzeug."""
    return _way_of(generate_password_hash("", method))


def _way_of(stored: str) -> str:
    """Read the method and its costs in front of the salt."""
    return stored.split("$", 1)[0]
