"""A login is a row."""

import secrets
from typing import Final

import sqlalchemy as sa
from alembic import op

revision: Final = "0003"
down_revision: Final = "0002"
branch_labels: Final = None
depends_on: Final = None


def upgrade() -> None:
    """Make the table; who was logged in has to log in again."""
    op.create_table(
        "logins",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(length=43), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("device", sa.String(length=80), nullable=False),
        sa.Column("address", sa.String(length=45), nullable=False),
        sa.ForeignKeyConstraint(
            ["member_id"], ["members.id"], name="fk_logins_member_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_logins"),
        sa.UniqueConstraint("token", name="uq_logins_token"),
    )
    op.create_index("ix_logins_member_id", "logins", ["member_id"])
    with op.batch_alter_table("members") as members:
        members.drop_column("login_id")


def downgrade() -> None:
    """Drop the table, and give each member a `login_id` again."""
    op.drop_table("logins")
    with op.batch_alter_table("members") as members:
        members.add_column(sa.Column("login_id", sa.String(32)))
    table = sa.table("members", sa.column("id"), sa.column("login_id"))
    connection = op.get_bind()
    for number in connection.scalars(sa.select(table.c.id)).all():
        row = sa.update(table).where(table.c.id == number)
        connection.execute(row.values(login_id=secrets.token_hex(16)))
    with op.batch_alter_table("members") as members:
        members.alter_column("login_id", nullable=False)
        members.create_unique_constraint("uq_members_login_id", ["login_id"])
