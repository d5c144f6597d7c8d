"""A sample: a titled note that belongs to a member."""

from typing import Final

from sqlalchemy import ForeignKey, Select, String, UniqueConstraint, select
from sqlalchemy.orm import Mapped, joinedload, mapped_column, relationship

from reference.storage.base import Base
from reference.storage.models.member import Member
from reference.storage.utc import CreatedAt

TITLE_LENGTH: Final = 80
NOTE_LENGTH: Final = 200


# --8<-- [start:sample]
class Sample(Base):
    """A member gives each of their samples another title."""

    __tablename__ = "samples"
    __table_args__ = (UniqueConstraint("member_id", "title"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    member_id: Mapped[int] = mapped_column(ForeignKey("members.id"))
    title: Mapped[str] = mapped_column(String(TITLE_LENGTH))
    note: Mapped[str] = mapped_column(String(NOTE_LENGTH))
    created_at: Mapped[CreatedAt]
    # "raise": a query that forgot the member fails instead of asking N times.
    member: Mapped[Member] = relationship(lazy="raise")


def newest_samples() -> Select[Sample]:
    """Select samples with their members, the newest first."""
    return (
        select(Sample)
        .options(joinedload(Sample.member))
        .order_by(Sample.id.desc())
    )


# --8<-- [end:sample]
