import sqlalchemy as sa
from alembic import op
from werkzeug.security import generate_password_hash

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    with op.batch_alter_table("members") as members:
        members.add_column(sa.Column("password_hash", sa.String(length=255)))
    hash_passwords()
    with op.batch_alter_table("members") as members:
        members.alter_column(
            "password_hash", existing_type=sa.String(length=255), nullable=False
        )
        members.drop_column("password")


def hash_passwords() -> None:
    # Not the model: it changes, and this revision has to stay as it is.
    names = "id", "password", "password_hash"
    table = sa.table("members", *map(sa.column, names))
    connection = op.get_bind()
    for row in connection.execute(sa.select(table)).all():
        hashed = generate_password_hash(row.password)
        one = sa.update(table).where(table.c.id == row.id)
        connection.execute(one.values(password_hash=hashed))


def downgrade() -> None:
    message = "a hash cannot be turned back: restore a backup"
    raise RuntimeError(message)
