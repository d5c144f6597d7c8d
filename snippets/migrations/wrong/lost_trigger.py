import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    with op.batch_alter_table("members") as batch_op:
        batch_op.alter_column("nick", type_=sa.String(length=200))
