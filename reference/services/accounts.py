"""Accounts: who comes in, and with which password."""

from datetime import timedelta

from sqlalchemy import delete, select, update

from reference.services import logins, logouts
from reference.services.actors import Actor
from reference.services.errors import LoginEndedError, WrongPasswordError
from reference.services.events import record
from reference.services.logins import Origin
from reference.services.members import name_taken, named
from reference.services.names import name_key
from reference.services.passwords import hash_of, is_outdated, matches
from reference.services.transactions import transaction
from reference.storage.database import db
from reference.storage.models import Login, Member


def register(
    name: str, password: str, origin: Origin, lifetime: timedelta
) -> Actor:
    """Make a member and log them in; raise `TakenError`."""
    member = Member(
        name=name, name_key=name_key(name), password_hash=hash_of(password)
    )
    with transaction(taken=name_taken()):
        db.session.add(member)
        db.session.flush()
        replaced = logouts.drop(Login.token == origin.replaces)
        actor = logins.add(member, origin, lifetime)
    logouts.note_ends(replaced)
    record("registered", member=member.id, address=origin.address)
    return actor


def log_in(
    name: str, password: str, origin: Origin, lifetime: timedelta
) -> Actor:
    """Begin a login; raise `WrongPasswordError`.

    Checking takes a while, in which the password may have been changed. So
    the member is written again, if they got no new one, and keeps it until the
    commit. A new hash is no new password: another login may have renewed it.
    """
    member = named(name)
    stored = member.password_hash if member else None
    if not matches(stored, password) or member is None:
        raise login_failed(member, origin)
    # Only now is the password known, so only now can its hash be renewed.
    # Until then a check takes longer, or shorter, than one for nobody.
    hashed = hash_of(password) if is_outdated(str(stored)) else stored
    same = (Member.password_version == member.password_version, Member.active)
    keep = update(Member).where(Member.id == member.id, *same)
    kept = keep.values(password_hash=hashed).returning(Member.id)
    with transaction():
        if db.session.scalar(kept) is None:
            raise login_failed(member, origin)
        replaced = logouts.drop(Login.token == origin.replaces)
        actor = logins.add(member, origin, lifetime)
    logouts.note_ends(replaced)
    record("logged in", member=member.id, address=origin.address)
    return actor


def login_failed(member: Member | None, origin: Origin) -> WrongPasswordError:
    """Write down a try that failed, and make what the caller is told."""
    known = member.id if member else None
    record("login failed", member=known, address=origin.address)
    return WrongPasswordError()


def change_password(
    actor: Actor, current: str, new: str, origin: Origin, lifetime: timedelta
) -> Actor:
    """Change the password, end all logins, begin a new one.

    Raises `WrongPasswordError`, and `LoginEndedError` if somebody was faster
    who changed the password or logged out.
    """
    version = Member.password_version == actor.password_version
    own = (Member.id == actor.member_id, version)
    stored = db.session.scalar(select(Member.password_hash).where(*own))
    if stored is None:
        raise LoginEndedError
    facts = {"member": actor.member_id, "address": origin.address}
    if not matches(stored, current):
        record("change of password failed", **facts)
        raise WrongPasswordError
    change = update(Member).where(*own).returning(Member)
    end = delete(Login).where(Login.member_id == actor.member_id)
    new_one = change.values(
        password_hash=hash_of(new), password_version=Member.password_version + 1
    )
    with transaction():
        member = db.session.scalar(new_one)
        ended = db.session.scalars(end.returning(Login.token)).all()
        if member is None or actor.token not in ended:
            raise LoginEndedError
        begun = logins.add(member, origin, lifetime)
    record("password changed", **facts)
    return begun
