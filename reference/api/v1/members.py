"""Members, to be read. They are made on the command line."""

from flask import Blueprint, url_for

from reference.api.collection import Collection, collection
from reference.security.access import Access, access
from reference.services import members as service
from reference.storage.rows import AnyRow

members = Blueprint("members", __name__, url_prefix="/members")


def as_json(member: AnyRow) -> dict[str, object]:
    """Write a member as the API shows it."""
    return {
        "name": member.name,
        "created_at": member.created_at,
        "url": url_for("api.v1.members.one", member_id=member.id),
    }


@members.get("")
@access(Access.PUBLIC)
def many() -> Collection:
    """List the members by name."""
    return collection(service.by_name(), as_json)


@members.get("/<id:member_id>")
@access(Access.PUBLIC)
def one(member_id: int) -> dict[str, object]:
    """Show one member."""
    return as_json(service.show(member_id))
