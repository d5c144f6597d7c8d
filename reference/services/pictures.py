"""Pictures of samples: a row names a file, and the file is there first."""

import time
from typing import Final

from sqlalchemy import select, update

from reference.services import samples
from reference.services.actors import Actor
from reference.services.errors import ChangedError, NotFoundError
from reference.services.transactions import reached_commit, transaction
from reference.storage.database import db
from reference.storage.models import Sample
from reference.storage.rows import AnyRow
from reference.uploads import folder

# Seconds.
YOUNG: Final = 3600


def read(sample_id: int) -> tuple[AnyRow, bytes]:
    """Read a sample and its picture; raise `NotFoundError`.

    The file may go between the two, when another one takes its place. Then the
    row has another name by now.
    """
    gone = None
    while True:
        sample = samples.show(sample_id)
        if sample.picture in {None, gone}:
            raise NotFoundError
        try:
            return sample, folder.read(sample.picture)
        except FileNotFoundError:
            gone = sample.picture


# --8<-- [start:put]
def put(actor: Actor, seen: AnyRow, png: bytes) -> AnyRow:
    """Give a sample of who acts a picture in place of the one that was seen.

    A failure leaves no file behind, but where the answer to the commit is
    lost: the row may name the file by then. Raises `ChangedError`.
    """
    name = folder.keep(png)
    try:
        changed = exchange(actor, seen, name)
    except BaseException:
        if not reached_commit():
            folder.remove(name)
        raise
    if seen.picture is not None:
        folder.remove(seen.picture)
    return changed


# --8<-- [end:put]


def remove(actor: Actor, seen: AnyRow) -> None:
    """Take away the picture that was seen; raise `ChangedError`."""
    if seen.picture is None:
        raise NotFoundError
    exchange(actor, seen, None)
    folder.remove(seen.picture)


def purge() -> int:
    """Delete files that no row names, such as after a crash; count them.

    One that is younger than `YOUNG` may belong to a row that is not committed.
    Raises `FolderError`.
    """
    young = time.time() - YOUNG
    old = [name for name, written in folder.names() if written < young]
    named = set(db.session.scalars(select(Sample.picture)))
    lost = [name for name in old if name not in named]
    return sum(map(folder.remove, lost))


def exchange(actor: Actor, seen: AnyRow, name: str | None) -> AnyRow:
    """Write the name of the new file; only one can replace what was seen."""
    own = (Sample.id == seen.id, Sample.member_id == actor.member_id)
    change = update(Sample).where(*own, Sample.version == seen.version)
    new = change.values(picture=name, version=Sample.version + 1)
    with transaction(actor):
        if db.session.scalar(new.returning(Sample.id)) is None:
            raise ChangedError
        return samples.show(seen.id)
