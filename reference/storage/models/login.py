"""A login: one browser, or program, in which a member is logged in."""

import secrets
from typing import Final

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from reference.storage.base import Base
from reference.storage.utc import CreatedAt, Moment

DEVICE_LENGTH: Final = 80
# An IPv6 address that ends in an IPv4 address has 45 characters.
ADDRESS_LENGTH: Final = 45
# 16 random bytes in hexadecimal.
REFRESH_ID_LENGTH: Final = 32


def new_token() -> str:
    """Make a name for a login that nobody can guess or has had before."""
    return secrets.token_urlsafe(32)


# --8<-- [start:login]
class Login(Base):
    """Made at the login and deleted at the logout."""

    __tablename__ = "logins"
    # Else SQLite gives the id of a deleted row to the next one, and a button
    # that was to end the one would end the other.
    __table_args__ = {"sqlite_autoincrement": True}  # noqa: RUF012

    id: Mapped[int] = mapped_column(primary_key=True)
    # What the browser's cookie holds; unlike an id, nobody can guess it.
    token: Mapped[str] = mapped_column(
        String(43), unique=True, default=new_token
    )
    member_id: Mapped[int] = mapped_column(ForeignKey("members.id"), index=True)
    created_at: Mapped[CreatedAt]
    seen_at: Mapped[Moment]
    ends_at: Mapped[Moment]
    # By these two a member recognises the login.
    device: Mapped[str] = mapped_column(String(DEVICE_LENGTH))
    address: Mapped[str] = mapped_column(String(ADDRESS_LENGTH))
    # Which refresh token comes next. None: a browser, which has a cookie.
    refresh_id: Mapped[str | None] = mapped_column(String(REFRESH_ID_LENGTH))


# --8<-- [end:login]
