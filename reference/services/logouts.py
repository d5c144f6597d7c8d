"""The end of logins: rows that are deleted, and by whom."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, ScalarSelect, delete, select

from reference.services.actors import Actor
from reference.services.errors import LoginEndedError
from reference.services.events import record
from reference.services.logins import find
from reference.services.transactions import transaction
from reference.storage.database import db
from reference.storage.models import Login
from reference.storage.utc import now


def end(token: str) -> None:
    """End the login with this token."""
    remove(Login.token == token)


def end_one(actor: Actor, login_id: int) -> bool:
    """End one of the logins of who asks; tell if there is one.

    That it is over already is as good; not that who asks is logged out, which
    raises `LoginEndedError`.
    """
    which = (Login.id == login_id, Login.member_id == member_of(actor))
    ended = remove(*which)
    if not ended and find(actor.token) is None:
        raise LoginEndedError
    return ended


def end_all(actor: Actor) -> None:
    """End all logins of who asks, this one included; or `LoginEndedError`."""
    if not remove(Login.member_id == member_of(actor)):
        raise LoginEndedError


def remove(*which: ColumnElement[bool]) -> bool:
    """End logins, and write down whose they were; tell if there were any."""
    with transaction():
        members = drop(*which)
    note_ends(members)
    return bool(members)


def drop(*which: ColumnElement[bool]) -> Sequence[int]:
    """Delete logins, inside of a transaction; return whose they were."""
    gone = delete(Login).where(*which).returning(Login.member_id)
    return db.session.scalars(gone).all()


def note_ends(members: Sequence[int]) -> None:
    """Write down who was logged out, once that is committed."""
    for member in members:
        record("logged out", member=member)


def member_of(actor: Actor) -> ScalarSelect[int]:
    """Ask anew, in the same statement: who is logged out ends nothing."""
    return (
        select(Login.member_id)
        .where(Login.token == actor.token, Login.ends_at > now())
        .scalar_subquery()
    )
