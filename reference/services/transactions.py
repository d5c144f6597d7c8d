"""Where a change of the data begins and ends."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from sqlalchemy import update

from reference.services.actors import Actor
from reference.services.errors import LoginEndedError, TakenError
from reference.storage.database import db
from reference.storage.faults import repeats_unique_value
from reference.storage.models import Login
from reference.storage.utc import now

# The mark of a session that has come as far as a commit.
COMMIT: Final = "commit"


# --8<-- [start:transaction]
@contextmanager
def transaction(
    actor: Actor | None = None, taken: TakenError | None = None
) -> Iterator[None]:
    """Commit what the block changes; or nothing, and say why.

    The database decides whether a unique value is `taken`. Asking it first
    would leave a moment in which somebody else can take it. For the same
    reason it is asked last whether the `actor` is still logged in.
    """
    try:
        yield
        db.session.flush()
        if actor is not None:
            hold(actor)
        db.session.info[COMMIT] = True
        db.session.commit()
    except BaseException as error:
        db.session.rollback()
        if taken and repeats_unique_value(error):
            raise taken from error
        raise


# --8<-- [end:transaction]


def reached_commit() -> bool:
    """Tell whether this request may have saved something.

    Even one that fails may have: the answer to its commit can get lost.
    """
    return COMMIT in db.session.info


@contextmanager
def aside() -> Iterator[None]:
    """Commit something aside from what the request is about.

    Whether that was saved is not what its sender asks.
    """
    earlier = reached_commit()
    try:
        yield
    finally:
        if not earlier:
            db.session.info.pop(COMMIT, None)


def hold(actor: Actor) -> None:
    """Keep a login from ending before the commit; raise if it has ended.

    A row that was changed is locked: a logout has to wait its turn.
    """
    login = (Login.token == actor.token, Login.ends_at > now())
    held = update(Login).where(*login).values(seen_at=now())
    if not db.session.scalars(held.returning(Login.id)).all():
        raise LoginEndedError
