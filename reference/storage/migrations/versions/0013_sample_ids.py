"""On SQLite, too, no sample gets the id of one that was deleted."""

from typing import Final

from alembic import op

revision: Final = "0013"
down_revision: Final = "0012"
branch_labels: Final = None
depends_on: Final = None


def upgrade() -> None:
    """Build the table anew, with AUTOINCREMENT; elsewhere it has no need."""
    if op.get_context().dialect.name == "sqlite":
        keyword = {"sqlite_autoincrement": True}
        with op.batch_alter_table(
            "samples", recreate="always", table_kwargs=keyword
        ):
            pass


def downgrade() -> None:
    """Build the table anew, without it; its key gets its name back."""
    if op.get_context().dialect.name == "sqlite":
        with op.batch_alter_table("samples", recreate="always") as samples:
            samples.create_primary_key("pk_samples", ["id"])
