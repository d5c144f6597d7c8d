"""Each change of a profile has a number."""

from typing import Final

import sqlalchemy as sa
from alembic import op

revision: Final = "0009"
down_revision: Final = "0008"
branch_labels: Final = None
depends_on: Final = None


def upgrade() -> None:
    """Add the column; what is there has its first version."""
    first = sa.Column(
        "version", sa.Integer(), nullable=False, server_default="1"
    )
    with op.batch_alter_table("members") as members:
        members.add_column(first)
    with op.batch_alter_table("members") as members:
        members.alter_column("version", server_default=None)


def downgrade() -> None:
    """Drop the column."""
    with op.batch_alter_table("members") as members:
        members.drop_column("version")
