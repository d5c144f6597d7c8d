"""Passwords: kept as hashes, checked with the same work for everybody."""

import unicodedata
from typing import Final

from flask import current_app
from sqlalchemy import select
from werkzeug.security import check_password_hash, generate_password_hash

from reference.storage.database import db
from reference.storage.models import Member
from reference.storage.models.member import new_login_id

# NIST SP 800-63B-4, 3.1.1.2: at least 15 where nothing else is asked for,
# and at least 64 have to be possible. The upper limit keeps the work small.
SHORTEST: Final = 15
LONGEST: Final = 128


# --8<-- [start:passwords]
def set_password(member: Member, password: str) -> None:
    """Give a member a password; whoever is logged in as them is no more."""
    method = current_app.config["PASSWORD_METHOD"]
    member.password_hash = generate_password_hash(normal(password), method)
    member.login_id = new_login_id()


def has_password(member: Member | None, password: str) -> bool:
    """Check a password, with the same work whether the member exists or not.

    Else the time of the answer tells which names are taken.
    """
    stored = member.password_hash if member else None
    method = current_app.config["PASSWORD_METHOD"]
    nobodys = f"{method}$1234567890123456$0"
    right = check_password_hash(stored or nobodys, normal(password))
    return right and stored is not None


def normal(password: str) -> str:
    """Write equal characters equally: an IME may send wide digits."""
    return unicodedata.normalize("NFKC", password)


def find_member(name: str, password: str) -> Member | None:
    """Find who logs in; None if the name or the password is wrong."""
    member = db.session.scalar(select(Member).where(Member.name == name))
    return member if has_password(member, password) else None


# --8<-- [end:passwords]
