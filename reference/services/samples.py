"""Samples: listed, made, changed, deleted."""

from collections.abc import Sequence
from typing import Final

from sqlalchemy import delete as sql_delete
from sqlalchemy import select, update

from reference.services.actors import Actor
from reference.services.errors import (
    ChangedError,
    NotFoundError,
    TakenError,
)
from reference.services.transactions import transaction
from reference.storage.database import db
from reference.storage.models import Member, Sample
from reference.storage.rows import AnyRow, AnySelect
from reference.uploads import folder


def title_taken() -> TakenError:
    """Say that the member has another sample with a title."""
    return TakenError("title", "There is a sample with this title already.")


# Columns, not models: what nobody sees is not read.
NEWEST: Final[AnySelect] = (
    select(
        Sample.id,
        Sample.title,
        Sample.note,
        Sample.picture,
        Sample.created_at,
        Sample.member_id,
        Member.name.label("member_name"),
    )
    .join_from(Sample, Member, Sample.member_id == Member.id)
    .order_by(Sample.id.desc())
)


def newest(member_id: int | None = None, title: str | None = None) -> AnySelect:
    """Select what is shown of samples, of everybody or of one member.

    `title` is a part of it. Upper and lower case are the same; on SQLite they
    are only for A to Z.
    """
    query = NEWEST
    if member_id is not None:
        query = query.where(Sample.member_id == member_id)
    if title is not None:
        query = query.where(Sample.title.icontains(title, autoescape=True))
    return query


def latest(number: int) -> Sequence[AnyRow]:
    """Read what is shown of the newest samples."""
    return db.session.execute(NEWEST.limit(number)).all()


def show(sample_id: int) -> AnyRow:
    """Read what is shown of a sample; raise `NotFoundError`."""
    versions = (Sample.version, Member.version.label("member_version"))
    query = NEWEST.add_columns(*versions).where(Sample.id == sample_id)
    shown = db.session.execute(query).one_or_none()
    if shown is None:
        raise NotFoundError
    return shown


def get(sample_id: int) -> Sample:
    """Find a sample, to be changed; raise `NotFoundError`."""
    sample = db.session.get(Sample, sample_id)
    if sample is None:
        raise NotFoundError
    return sample


def owner_of(sample_id: int) -> int | None:
    """Tell whose sample this is; None if there is no such sample."""
    owner = select(Sample.member_id).where(Sample.id == sample_id)
    found: int | None = db.session.scalar(owner)
    return found


# --8<-- [start:writing]
def create(actor: Actor, title: str, note: str) -> AnyRow:
    """Make a sample of who acts, and return it; raise `TakenError`.

    It is read before the commit: afterwards nothing may fail.
    """
    sample = Sample(member_id=actor.member_id, title=title, note=note)
    with transaction(actor, taken=title_taken()):
        db.session.add(sample)
        db.session.flush()
        return show(sample.id)


def change(
    actor: Actor, sample_id: int, version: int, title: str, note: str
) -> AnyRow:
    """Change a sample of who acts; raise `TakenError` or `ChangedError`.

    The statement that writes checks whose it is and which version it has:
    before it anything can happen. What is there already may be saved again.
    """
    own = (Sample.id == sample_id, Sample.member_id == actor.member_id)
    seen = update(Sample).where(*own, Sample.version == version)
    new = seen.values(title=title, note=note, version=Sample.version + 1)
    same = select(Sample.id).where(*own).filter_by(title=title, note=note)
    with transaction(actor, taken=title_taken()):
        done = db.session.scalar(new.returning(Sample.id))
        if not done and not db.session.scalar(same):
            raise ChangedError
        return show(sample_id)


# --8<-- [end:writing]


def delete(actor: Actor, sample_id: int, version: int | None = None) -> None:
    """Delete a sample of who acts, and then its picture.

    Raises `ChangedError` if it has another version than `version`, and
    `NotFoundError` if somebody else has deleted it.
    """
    own = [Sample.id == sample_id, Sample.member_id == actor.member_id]
    seen = [] if version is None else [Sample.version == version]
    gone = sql_delete(Sample).where(*own, *seen)
    with transaction(actor):
        deleted = db.session.execute(gone.returning(Sample.picture)).first()
        if deleted is None:
            raise NotFoundError if version is None else ChangedError
    if deleted.picture is not None:
        folder.remove(deleted.picture)
