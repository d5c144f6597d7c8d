"""Members can log in."""

import secrets
from typing import Final

import sqlalchemy as sa
from alembic import op

revision: Final = "0002"
down_revision: Final = "0001"
branch_labels: Final = None
depends_on: Final = None


# --8<-- [start:logins]
def upgrade() -> None:
    """Add the columns; a value that differs in each row comes in between."""
    with op.batch_alter_table("members") as members:
        members.add_column(sa.Column("password_hash", sa.String(255)))
        members.add_column(sa.Column("login_id", sa.String(32)))
        for name, kind, filled in (
            ("about", sa.String(200), sa.literal("")),
            ("active", sa.Boolean(), sa.true()),
        ):
            members.add_column(
                sa.Column(name, kind, nullable=False, server_default=filled)
            )
    fill_login_ids()
    with op.batch_alter_table("members") as members:
        members.alter_column("login_id", nullable=False)
        members.create_unique_constraint("uq_members_login_id", ["login_id"])
        members.alter_column("about", server_default=None)
        members.alter_column("active", server_default=None)


# --8<-- [end:logins]


# --8<-- [start:rows]
def fill_login_ids() -> None:
    """Give each member that is there already a `login_id` of their own."""
    table = sa.table("members", sa.column("id"), sa.column("login_id"))
    connection = op.get_bind()
    for number in connection.scalars(sa.select(table.c.id)).all():
        row = sa.update(table).where(table.c.id == number)
        connection.execute(row.values(login_id=secrets.token_hex(16)))


def downgrade() -> None:
    """Drop the columns; who had a password has none any more."""
    with op.batch_alter_table("members") as members:
        for name in ("active", "about", "login_id", "password_hash"):
            members.drop_column(name)


# --8<-- [end:rows]
