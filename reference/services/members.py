"""Members: who they are, and what is changed about them."""

from sqlalchemy import delete, select, update

from reference.services.actors import Actor
from reference.services.errors import (
    ChangedError,
    NotFoundError,
    TakenError,
)
from reference.services.events import record
from reference.services.names import name_key
from reference.services.passwords import hash_of
from reference.services.transactions import transaction
from reference.storage.database import db
from reference.storage.models import Login, Member
from reference.storage.rows import AnyRow, AnySelect


def name_taken() -> TakenError:
    """Say that somebody else has a name."""
    return TakenError("name", "This name is taken.")


def named(name: str) -> Member | None:
    """Find a member by name."""
    member: Member | None = db.session.scalar(
        select(Member).where(Member.name_key == name_key(name))
    )
    return member


def by_name() -> AnySelect:
    """Select what is shown of members, by name."""
    query: AnySelect = select(Member.id, Member.name, Member.created_at)
    return query.order_by(Member.name)


def show(member_id: int) -> AnyRow:
    """Read what is shown of a member; raise `NotFoundError`."""
    one = (
        by_name()
        .add_columns(Member.about, Member.version)
        .where(Member.id == member_id)
    )
    shown = db.session.execute(one).one_or_none()
    if shown is None:
        raise NotFoundError
    return shown


def create(name: str) -> Member:
    """Make a member who cannot log in yet; raise `TakenError`."""
    member = Member(name=name, name_key=name_key(name))
    with transaction(taken=name_taken()):
        db.session.add(member)
    return member


def change_profile(actor: Actor, version: int, name: str, about: str) -> None:
    """Change what others see; raise `TakenError` or `ChangedError`.

    What is there already may be saved again, as by a double click.
    """
    own = Member.id == actor.member_id
    new = {"name": name, "name_key": name_key(name), "about": about}
    seen = update(Member).where(own, Member.version == version)
    change = seen.values(**new, version=Member.version + 1)
    same = select(Member.id).where(own).filter_by(**new)
    with transaction(actor, taken=name_taken()):
        done = db.session.scalar(change.returning(Member.id))
        if not done and not db.session.scalar(same):
            raise ChangedError


def give_password(name: str, password: str) -> None:
    """Give somebody else a password, and log them out everywhere."""
    change(
        name,
        password_hash=hash_of(password),
        password_version=Member.password_version + 1,
    )


def activate(name: str) -> None:
    """Let a member log in."""
    change(name, active=True)


def deactivate(name: str) -> None:
    """Log a member out everywhere, and do not let them in again."""
    change(name, active=False)


def change(name: str, **values: object) -> None:
    """Change a member from outside, which ends all their logins."""
    changed = (
        update(Member)
        .where(Member.name_key == name_key(name))
        .returning(Member.id)
    )
    with transaction():
        member_id = db.session.scalar(changed.values(**values))
        if member_id is None:
            raise NotFoundError
        db.session.execute(delete(Login).where(Login.member_id == member_id))
    record("changed from outside", member=member_id, what=sorted(values))
