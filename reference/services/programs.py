"""Programs that are logged in: the refresh token that comes next."""

from sqlalchemy import delete, update

from reference.services.actors import Actor
from reference.services.errors import LoginEndedError
from reference.services.events import record
from reference.services.logins import find, of_kind
from reference.services.transactions import transaction
from reference.storage.database import db
from reference.storage.models import Login
from reference.storage.utc import now


# --8<-- [start:renew]
def renew(token: str, used: str, new: str) -> Actor:
    """Let `new` be the refresh token that comes next; or `LoginEndedError`.

    One statement compares and sets, so of two that come at the same moment
    one is late. A token that comes late was copied, or its answer was lost:
    nobody can tell, so the login ends (RFC 9700, 4.14.2).
    """
    own = (Login.token == token, of_kind(program=True))
    is_next = (Login.refresh_id == used, Login.ends_at > now())
    turn = update(Login).where(*own, *is_next).values(refresh_id=new)
    end = delete(Login).where(*own).returning(Login.member_id)
    with transaction():
        turned = db.session.scalar(turn.returning(Login.id))
        ended = None if turned else db.session.scalar(end)
        actor = find(token, program=True) if turned else None
    if ended is not None:
        record("refresh token came late", member=ended)
    if actor is None:
        raise LoginEndedError
    return actor


# --8<-- [end:renew]
