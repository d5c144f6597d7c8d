"""Names that people take for the same belong to one member."""

import unicodedata
from typing import Final

import sqlalchemy as sa
from alembic import op
from alembic.util import CommandError

revision: Final = "0005"
down_revision: Final = "0004"
branch_labels: Final = None
depends_on: Final = None

MEMBERS: Final = sa.table(
    "members", sa.column("id"), sa.column("name"), sa.column("name_key")
)


def upgrade() -> None:
    """Add the key, unless two members would have the same one."""
    keys = keys_of_members()
    with op.batch_alter_table("members") as members:
        members.add_column(sa.Column("name_key", sa.String(720)))
    connection = op.get_bind()
    for number, key in keys.items():
        row = sa.update(MEMBERS).where(MEMBERS.c.id == number)
        connection.execute(row.values(name_key=key))
    with op.batch_alter_table("members") as members:
        members.alter_column("name_key", nullable=False)
        members.create_unique_constraint("uq_members_name_key", ["name_key"])
        members.drop_constraint("uq_members_name", type_="unique")


def downgrade() -> None:
    """Drop the key; the names themselves were never changed."""
    with op.batch_alter_table("members") as members:
        members.create_unique_constraint("uq_members_name", ["name"])
        members.drop_column("name_key")


def keys_of_members() -> dict[int, str]:
    """Make each key; raise, before anything is changed, if one repeats."""
    owners: dict[str, int] = {}
    rows = op.get_bind().execute(
        sa.select(MEMBERS.c.id, MEMBERS.c.name).order_by(MEMBERS.c.id)
    )
    for number, name in rows.all():
        other = owners.setdefault(name_key(name), number)
        if other != number:
            message = (
                f"Members {other} and {number} have names that look the same: "
                "change one of them in the column members.name."
            )
            raise CommandError(message)
    return {number: key for key, number in owners.items()}


def name_key(name: str) -> str:
    """Make a key as the application does, whatever it will do one day."""
    plain = unicodedata.normalize("NFKC", name).casefold()
    kept = (char for char in plain if char not in "\u200c\u200d\ufe0e\ufe0f")
    return unicodedata.normalize("NFKC", "".join(kept))
