"""A sample can have a picture."""

from typing import Final

import sqlalchemy as sa
from alembic import op

revision: Final = "0012"
down_revision: Final = "0011"
branch_labels: Final = None
depends_on: Final = None


def upgrade() -> None:
    """Add the column; what is there has no picture."""
    with op.batch_alter_table("samples") as samples:
        samples.add_column(sa.Column("picture", sa.String(length=32)))


def downgrade() -> None:
    """Drop the column; the files stay where they are."""
    with op.batch_alter_table("samples") as samples:
        samples.drop_column("picture")
