"""A sample: a titled note that belongs to a member."""

from typing import Final

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from reference.storage.base import Base, FromOne
from reference.storage.utc import CreatedAt

TITLE_LENGTH: Final = 80
NOTE_LENGTH: Final = 200
# 16 random bytes in hexadecimal.
PICTURE_LENGTH: Final = 32


# --8<-- [start:sample]
class Sample(Base):
    """A member gives each of their samples another title."""

    __tablename__ = "samples"
    __table_args__ = (
        UniqueConstraint("member_id", "title"),
        # Else SQLite gives the id of a deleted row to the next one, and what
        # was kept of the one, such as its ETag, would fit the other.
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    member_id: Mapped[int] = mapped_column(ForeignKey("members.id"))
    title: Mapped[str] = mapped_column(String(TITLE_LENGTH))
    note: Mapped[str] = mapped_column(String(NOTE_LENGTH))
    # One more with each change, so that nobody overwrites what they never saw.
    version: Mapped[FromOne]
    # The name of a file that `uploads` keeps. None: no picture.
    picture: Mapped[str | None] = mapped_column(String(PICTURE_LENGTH))
    created_at: Mapped[CreatedAt]


# --8<-- [end:sample]
