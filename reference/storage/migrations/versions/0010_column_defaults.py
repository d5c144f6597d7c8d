"""A release that does not know a column can add rows all the same."""

from typing import Final

from alembic import op

revision: Final = "0010"
down_revision: Final = "0009"
branch_labels: Final = None
depends_on: Final = None


# --8<-- [start:defaults]
def upgrade() -> None:
    """Give the columns that came later the default of their first rows."""
    change_defaults("1")


def downgrade() -> None:
    """Take the defaults away."""
    change_defaults(None)


def change_defaults(default: str | None) -> None:
    """Write what a row gets whose writer does not name the column."""
    with op.batch_alter_table("members") as members:
        members.alter_column("password_version", server_default=default)
        members.alter_column("version", server_default=default)
    with op.batch_alter_table("samples") as samples:
        samples.alter_column("version", server_default=default)


# --8<-- [end:defaults]
