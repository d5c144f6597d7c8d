"""Saving what may collide with what is there already."""

from sqlalchemy.exc import IntegrityError

from reference.storage.base import Base
from reference.storage.database import db
from reference.storage.faults import repeats_unique_value


# --8<-- [start:saved]
def saved(*rows: Base) -> bool:
    """Commit; False if a unique value of these rows is taken.

    The database decides. Asking it first whether a name is free would leave
    a moment in which somebody else can take it.
    """
    db.session.add_all(rows)
    try:
        db.session.commit()
    except IntegrityError as error:
        db.session.rollback()
        if repeats_unique_value(error):
            return False
        raise
    return True


# --8<-- [end:saved]
