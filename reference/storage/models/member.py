"""A member: somebody who keeps samples."""

from typing import Final

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from reference.storage.base import Base, FromOne
from reference.storage.utc import CreatedAt

NAME_LENGTH: Final = 40
# One character may become three, and a wide one up to 18 (U+FDFA).
KEY_LENGTH: Final = NAME_LENGTH * 18
ABOUT_LENGTH: Final = 200


# --8<-- [start:member]
class Member(Base):
    """Known by a name that nobody else has."""

    __tablename__ = "members"  # "user" would be a reserved word in SQL

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(NAME_LENGTH))
    # Equal for names that look the same; only it has to be unique.
    name_key: Mapped[str] = mapped_column(String(KEY_LENGTH), unique=True)
    about: Mapped[str] = mapped_column(String(ABOUT_LENGTH), default="")
    # A scrypt hash has 162 characters. None: cannot log in.
    password_hash: Mapped[str | None] = mapped_column(String(255))
    # One more with each new password, however it came about.
    password_version: Mapped[FromOne]
    # One more with each change of the profile.
    version: Mapped[FromOne]
    active: Mapped[bool] = mapped_column(default=True)
    created_at: Mapped[CreatedAt]


# --8<-- [end:member]
