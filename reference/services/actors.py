"""Who acts: as much as a service needs to know of who is logged in."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Actor:
    """A member in one of their logins; not a row, so it cannot go stale."""

    token: str
    login_id: int
    member_id: int
    name: str
    # How many passwords they have had.
    password_version: int
