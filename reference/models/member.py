"""A member: somebody who keeps samples."""

from typing import Final

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from reference.db import Base, CreatedAt

NAME_LENGTH: Final = 40


class Member(Base):
    """Known by a name that nobody else has."""

    __tablename__ = "members"  # "user" would be a reserved word in SQL

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(NAME_LENGTH), unique=True)
    created_at: Mapped[CreatedAt]
