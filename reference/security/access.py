"""Who may call a view: each declares it; `guard` enforces it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final, TypeVar

from flask import current_app

View = TypeVar("View", bound=Callable[..., object])
OwnerOf = Callable[..., int | None]
DECLARED: Final = "declared_access"


# --8<-- [start:access]
class Access(Enum):
    """Who may call a view."""

    PUBLIC = auto()  # anybody
    MEMBER = auto()  # whoever is logged in
    OWNER = auto()  # the member it belongs to; to others it is a 404
    TOKEN = auto()  # a program with the bearer token


# --8<-- [end:access]


@dataclass(frozen=True)
class Rule:
    """What a view declares; of an owner's view also how to find the owner."""

    who: Access
    owner_of: OwnerOf | None = None


# --8<-- [start:declare]
def access(
    who: Access, owner_of: OwnerOf | None = None
) -> Callable[[View], View]:
    """Declare who may call a view; to be written right below its route.

    `owner_of` is called with the values in the address, as the view is.
    """
    if (who is Access.OWNER) != (owner_of is not None):
        message = "an owner's view, and no other, says how to find the owner"
        raise TypeError(message)

    def declare(view: View) -> View:
        setattr(view, DECLARED, Rule(who, owner_of))
        return view

    return declare


# --8<-- [end:declare]


def rule_of(endpoint: str) -> Rule | None:
    """Read what an endpoint has declared."""
    view = current_app.view_functions[endpoint]
    return getattr(view, DECLARED, None)
