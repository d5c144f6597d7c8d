"""Who may call a view: each declares it; `guard` enforces it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final, TypeVar

from flask import current_app

View = TypeVar("View", bound=Callable[..., object])
OwnerOf = Callable[..., int | None]
DECLARED: Final = "declared_access"
METHODS: Final = ("GET", "POST", "PUT", "PATCH", "DELETE")


# --8<-- [start:access]
class Access(Enum):
    """Who may call a view."""

    PUBLIC = auto()  # anybody
    MEMBER = auto()  # whoever is logged in; below /api/ a program, too
    OWNER = auto()  # the member it belongs to; to others it is a 404
    TOKEN = auto()  # a program with either token of a login
    REFRESH = auto()  # a program with the refresh token of a login


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


def rule_of(endpoint: str, method: str) -> Rule | None:
    """Read what an endpoint has declared for a method."""
    view = current_app.view_functions[endpoint]
    if (kind := getattr(view, "view_class", None)) is not None:
        return declared(method_of(kind, method))
    return declared(view)


def declared(view: object) -> Rule | None:
    """Read what a function has declared."""
    return getattr(view, DECLARED, None)


def method_of(kind: type, method: str) -> object:
    """Find what answers in a view that is a class.

    HEAD is answered by GET, and OPTIONS by Flask, for whatever is there.
    """
    names = (method.lower(), *map(str.lower, METHODS))
    return next(
        (found for name in names if (found := getattr(kind, name, None))), None
    )
