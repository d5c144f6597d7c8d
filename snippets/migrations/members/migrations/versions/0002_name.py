import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    rename("nick", "name")


def downgrade() -> None:
    rename("name", "nick")


def rename(old: str, new: str) -> None:
    with op.batch_alter_table("members") as members:
        members.drop_constraint(f"uq_members_{old}", type_="unique")
        members.alter_column(
            old,
            new_column_name=new,
            existing_type=sa.String(length=40),
            existing_nullable=False,
        )
    with op.batch_alter_table("members") as members:
        members.create_unique_constraint(f"uq_members_{new}", [new])
