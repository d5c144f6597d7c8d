"""Programs log in, too: they have tokens where a browser has a cookie."""

from typing import Final

import sqlalchemy as sa
from alembic import op

revision: Final = "0011"
down_revision: Final = "0010"
branch_labels: Final = None
depends_on: Final = None


def upgrade() -> None:
    """Add the column; all logins that there are are browsers'."""
    with op.batch_alter_table("logins") as logins:
        logins.add_column(sa.Column("refresh_id", sa.String(length=32)))


def downgrade() -> None:
    """Drop the column, and with it the logins of programs.

    The release before would take them for those of browsers.
    """
    table = sa.table("logins", sa.column("refresh_id"))
    op.execute(sa.delete(table).where(table.c.refresh_id.is_not(None)))
    with op.batch_alter_table("logins") as logins:
        logins.drop_column("refresh_id")
