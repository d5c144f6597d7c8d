"""A member: somebody who keeps samples."""

import secrets
from typing import Final

from flask_login import UserMixin
from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from reference.storage.base import Base
from reference.storage.utc import CreatedAt

NAME_LENGTH: Final = 40
ABOUT_LENGTH: Final = 200


def new_login_id() -> str:
    """Make a name for a member that nobody can guess or has had before."""
    return secrets.token_hex(16)


# --8<-- [start:member]
class Member(UserMixin, Base):
    """Known by a name that nobody else has."""

    __tablename__ = "members"  # "user" would be a reserved word in SQL

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(NAME_LENGTH), unique=True)
    about: Mapped[str] = mapped_column(String(ABOUT_LENGTH), default="")
    # A scrypt hash has 162 characters. None: cannot log in.
    password_hash: Mapped[str | None] = mapped_column(String(255))
    active: Mapped[bool] = mapped_column(default=True)
    # What a session knows of a member. A new one ends all their sessions.
    login_id: Mapped[str] = mapped_column(
        String(32), unique=True, default=new_login_id
    )
    created_at: Mapped[CreatedAt]

    @property
    def is_active(self) -> bool:
        """Tell Flask-Login whether this member may log in."""
        return self.active

    def get_id(self) -> str:
        """Tell Flask-Login what to keep in the session."""
        return self.login_id


# --8<-- [end:member]
