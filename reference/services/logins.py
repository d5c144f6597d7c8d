"""Logins: rows that begin, and are asked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from sqlalchemy import ColumnElement, delete, or_, select, update
from sqlalchemy.exc import SQLAlchemyError

from reference.services.actors import Actor
from reference.services.transactions import aside, transaction
from reference.storage.database import db
from reference.storage.faults import is_unavailable
from reference.storage.models import Login, Member
from reference.storage.rows import AnyRow
from reference.storage.utc import now

# Who logs in once more is logged out where that was longest ago.
MOST_LOGINS: Final = 50
# A visit is noted this often: not every page view is worth a write.
SEEN_EVERY: Final = timedelta(minutes=5)


@dataclass(frozen=True)
class Origin:
    """Where a login comes from, in words that its member understands."""

    device: str
    address: str
    # The token of the login that was there before, which makes room.
    replaces: str | None = None
    # The id of the first refresh token, if it is a program that logs in.
    refresh_id: str | None = None


def add(member: Member, origin: Origin, lifetime: timedelta) -> Actor:
    """Add a login, inside of a transaction; take away those that are over.

    Browsers and programs make no room for each other.
    """
    own = Login.member_id == member.id
    alike = of_kind(program=origin.refresh_id is not None)
    newest = select(Login.id).where(own, alike).order_by(Login.id.desc())
    surplus = Login.id.in_(newest.offset(MOST_LOGINS - 1))
    over = or_(Login.ends_at < now(), surplus)
    db.session.execute(delete(Login).where(own, over))
    login = Login(
        member_id=member.id,
        seen_at=now(),
        ends_at=now() + lifetime,
        device=origin.device,
        address=origin.address,
        refresh_id=origin.refresh_id,
    )
    db.session.add(login)
    db.session.flush()
    return Actor(
        login.token, login.id, member.id, member.name, member.password_version
    )


def of_kind(*, program: bool) -> ColumnElement[bool]:
    """Choose the logins of programs, or those of browsers."""
    if program:
        return Login.refresh_id.is_not(None)
    return Login.refresh_id.is_(None)


def visit(token: str, *, program: bool = False) -> Actor | None:
    """Find who comes with a token, and note that their login is in use."""
    found = row_of(token, program=program)
    if found is None:
        return None
    if found.seen_at < now() - SEEN_EVERY:
        note_visit(token)
    return Actor(*found[:5])


def find(token: str, *, program: bool = False) -> Actor | None:
    """Find who is logged in with a token; None if that login is over."""
    found = row_of(token, program=program)
    return Actor(*found[:5]) if found else None


def row_of(token: str, *, program: bool) -> AnyRow | None:
    """Read what is known of a login that lasts, and of its member.

    What a browser's cookie names is no login of a program, nor the reverse.
    """
    login = (Login.token, Login.id, Login.member_id)
    member = (Member.name, Member.password_version)
    query = select(*login, *member, Login.seen_at).join_from(
        Login, Member, Login.member_id == Member.id
    )
    valid = (Login.token == token, Login.ends_at > now(), Member.active)
    kind = of_kind(program=program)
    return db.session.execute(query.where(*valid, kind)).one_or_none()


def note_visit(token: str) -> None:
    """Note that a login was seen, if the database can write just now.

    It commits, so it is done before anything else is.
    """
    seen = update(Login).where(Login.token == token)
    try:
        with aside(), transaction():
            db.session.execute(seen.values(seen_at=now()))
    except SQLAlchemyError as error:
        if not is_unavailable(error):
            raise


def of_member(actor: Actor) -> Sequence[Login]:
    """List the logins of who asks, the one that was seen last first."""
    own = (Login.member_id == actor.member_id, Login.ends_at > now())
    query = select(Login).where(*own).order_by(Login.seen_at.desc())
    return db.session.scalars(query).all()
