"""Each change of a sample has a number."""

from typing import Final

import sqlalchemy as sa
from alembic import op

revision: Final = "0004"
down_revision: Final = "0003"
branch_labels: Final = None
depends_on: Final = None


def upgrade() -> None:
    """Add the column; what is there has its first version."""
    first = sa.Column(
        "version", sa.Integer(), nullable=False, server_default="1"
    )
    with op.batch_alter_table("samples") as samples:
        samples.add_column(first)
    with op.batch_alter_table("samples") as samples:
        samples.alter_column("version", server_default=None)


def downgrade() -> None:
    """Drop the column."""
    with op.batch_alter_table("samples") as samples:
        samples.drop_column("version")
