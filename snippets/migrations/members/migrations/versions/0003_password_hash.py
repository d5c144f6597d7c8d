import sqlalchemy as sa
from alembic import op
from werkzeug.security import generate_password_hash

revision = "0003"
down_revision = "0002"

# Not the model: it changes, and this revision has to stay as it is.
NAMES = "id", "password", "password_hash"
MEMBERS = sa.table("members", *map(sa.column, NAMES))
HASH = sa.String(length=255)


def upgrade() -> None:
    connection = op.get_bind()
    old = sa.select(MEMBERS.c.id, MEMBERS.c.password)
    # Slow, so it comes first: after an ALTER the table may be locked.
    hashes = [
        (row, generate_password_hash(row.password))
        for row in connection.execute(old).all()
    ]
    with op.batch_alter_table("members") as members:
        members.add_column(sa.Column("password_hash", HASH))
    for row, hashed in hashes:
        # A password that has changed meanwhile stays without a hash.
        same = MEMBERS.c.id == row.id, MEMBERS.c.password == row.password
        update = sa.update(MEMBERS).where(*same)
        connection.execute(update.values(password_hash=hashed))
    with op.batch_alter_table("members") as members:
        members.alter_column(
            "password_hash", existing_type=HASH, nullable=False
        )
        members.drop_column("password")


def downgrade() -> None:
    message = "a hash cannot be turned back: restore a backup"
    raise RuntimeError(message)
