from alembic import op

revision = "0002"
down_revision = "0001"
NAME = "ix_members_nick"


def upgrade() -> None:
    with op.get_context().autocommit_block():
        # A build that failed has left an index that is not valid.
        op.drop_index(
            NAME, "members", if_exists=True, postgresql_concurrently=True
        )
        op.create_index(NAME, "members", ["nick"], postgresql_concurrently=True)


def downgrade() -> None:
    with op.get_context().autocommit_block():
        op.drop_index(NAME, "members", postgresql_concurrently=True)
