"""Each new password of a member has a number."""

from typing import Final

import sqlalchemy as sa
from alembic import op

revision: Final = "0006"
down_revision: Final = "0005"
branch_labels: Final = None
depends_on: Final = None


def upgrade() -> None:
    """Add the column; what is there is the first password."""
    first = sa.Column(
        "password_version", sa.Integer(), nullable=False, server_default="1"
    )
    with op.batch_alter_table("members") as members:
        members.add_column(first)
    with op.batch_alter_table("members") as members:
        members.alter_column("password_version", server_default=None)


def downgrade() -> None:
    """Drop the column."""
    with op.batch_alter_table("members") as members:
        members.drop_column("password_version")
