"""On SQLite, too, no login gets the id of one that is over."""

from typing import Final

from alembic import op

revision: Final = "0008"
down_revision: Final = "0007"
branch_labels: Final = None
depends_on: Final = None


def upgrade() -> None:
    """Build the table anew, with AUTOINCREMENT; elsewhere it has no need."""
    if op.get_context().dialect.name == "sqlite":
        keyword = {"sqlite_autoincrement": True}
        with op.batch_alter_table(
            "logins", recreate="always", table_kwargs=keyword
        ):
            pass


def downgrade() -> None:
    """Build the table anew, without it; its key gets its name back."""
    if op.get_context().dialect.name == "sqlite":
        with op.batch_alter_table("logins", recreate="always") as logins:
            logins.create_primary_key("pk_logins", ["id"])
