import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "members",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("nick", sa.String(length=40), nullable=False),
        sa.Column("password", sa.String(length=80), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_members")),
        sa.UniqueConstraint("nick", name=op.f("uq_members_nick")),
    )


def downgrade() -> None:
    op.drop_table("members")
