"""Names that differ in what cannot be seen belong to one member."""

import unicodedata
from collections.abc import Callable
from typing import Final

import sqlalchemy as sa
from alembic import op
from alembic.util import CommandError

revision: Final = "0007"
down_revision: Final = "0006"
branch_labels: Final = None
depends_on: Final = None

MEMBERS: Final = sa.table(
    "members", sa.column("id"), sa.column("name"), sa.column("name_key")
)
# Default_Ignorable_Code_Point of Unicode 14.0: first, last, first, last ...
IGNORABLE: Final = (
    "\xad\xad\u034f\u034f\u061c\u061c\u115f\u1160\u17b4\u17b5\u180b\u180f"
    "\u200b\u200f\u202a\u202e\u2060\u206f\u3164\u3164\ufe00\ufe0f\ufeff\ufeff"
    "\uffa0\uffa0\ufff0\ufff8\U0001bca0\U0001bca3\U0001d173\U0001d17a"
    "\U000e0000\U000e0fff"
)
RANGES: Final = tuple(zip(IGNORABLE[::2], IGNORABLE[1::2], strict=True))


def upgrade() -> None:
    """Make all keys anew, unless two members would have the same one."""
    write_keys(key_of_today)


def downgrade() -> None:
    """Make the keys as the revision before had them."""
    write_keys(key_before)


def write_keys(name_key: Callable[[str], str]) -> None:
    """Write each key; raise, before anything is changed, if one repeats."""
    connection = op.get_bind()
    names = sa.select(MEMBERS.c.id, MEMBERS.c.name).order_by(MEMBERS.c.id)
    owners: dict[str, int] = {}
    for number, name in connection.execute(names).all():
        other = owners.setdefault(name_key(name), number)
        if other != number:
            message = (
                f"Members {other} and {number} have names that look the same: "
                "change one of them in the column members.name."
            )
            raise CommandError(message)
    for key, number in owners.items():
        row = sa.update(MEMBERS).where(MEMBERS.c.id == number)
        connection.execute(row.values(name_key=key))


def key_of_today(name: str) -> str:
    """Make a key without what cannot be seen, and with single blanks."""
    plain = unicodedata.normalize("NFKC", name).casefold()
    kept = (
        char
        for char in plain
        if not any(first <= char <= last for first, last in RANGES)
    )
    return " ".join(unicodedata.normalize("NFKC", "".join(kept)).split())


def key_before(name: str) -> str:
    """Make a key without joiners and two of the variation selectors."""
    plain = unicodedata.normalize("NFKC", name).casefold()
    kept = (char for char in plain if char not in "\u200c\u200d\ufe0e\ufe0f")
    return unicodedata.normalize("NFKC", "".join(kept))
