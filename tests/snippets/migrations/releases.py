"""Releases of a program that reads and writes one table of members."""

from dataclasses import dataclass

import sqlalchemy as sa

MEMBERS = sa.table("members", *map(sa.column, ("id", "nick", "name")))


@dataclass
class Release:
    """A release: the columns that it writes, and the one that it reads."""

    writes: tuple[str, ...]
    reads: str

    def insert(self, engine: sa.Engine, name: str) -> None:
        """Store a member."""
        with engine.begin() as connection:
            values = dict.fromkeys(self.writes, name)
            connection.execute(sa.insert(MEMBERS).values(values))

    def change(self, engine: sa.Engine, old: str, new: str) -> None:
        """Give a member another name."""
        with engine.begin() as connection:
            found = sa.update(MEMBERS).where(MEMBERS.c[self.reads] == old)
            values = dict.fromkeys(self.writes, new)
            connection.execute(found.values(values))

    def names(self, engine: sa.Engine) -> list[str | None]:
        """Read all members."""
        with engine.connect() as connection:
            query = sa.select(MEMBERS.c[self.reads]).order_by(MEMBERS.c.id)
            return list(connection.scalars(query))


OLD = Release(("nick",), "nick")
BOTH = Release(("nick", "name"), "nick")
TURNED = Release(("nick", "name"), "name")
NEW = Release(("name",), "name")


def work(engine: sa.Engine, *releases: Release) -> None:
    """All read what one of them has stored and another one has changed."""
    for first in releases:
        for second in releases:
            count = len(first.names(engine))
            first.insert(engine, f"a{count}")
            second.change(engine, f"a{count}", f"b{count}")
            stored = [f"b{number}" for number in range(count + 1)]
            for reader in releases:
                assert reader.names(engine) == stored
