"""Samples: list, show, create."""

from flask import Blueprint, request, url_for

from reference.api.collection import Collection, collection
from reference.api.v1.sample_body import SampleBody
from reference.http.problems import InvalidBodyError
from reference.security.access import Access, access
from reference.services import members
from reference.services import samples as service
from reference.storage.rows import AnyRow

# --8<-- [start:read]
samples = Blueprint("samples", __name__, url_prefix="/samples")


def as_json(sample: AnyRow) -> dict[str, object]:
    """Write a sample as the API shows it."""
    return {
        "id": sample.id,
        "member": sample.member_name,
        "title": sample.title,
        "note": sample.note,
        "created_at": sample.created_at,
        "url": url_for("api.v1.samples.one", sample_id=sample.id),
    }


@samples.get("")
@access(Access.PUBLIC)
def many() -> Collection:
    """List the samples, the newest first."""
    return collection(service.newest(), as_json)


@samples.get("/<id:sample_id>")
@access(Access.PUBLIC)
def one(sample_id: int) -> dict[str, object]:
    """Show one sample."""
    return as_json(service.show(sample_id))


# --8<-- [end:read]


# --8<-- [start:create]
@samples.post("")
@access(Access.TOKEN)
def create() -> tuple[dict[str, object], int, dict[str, str]]:
    """Create a sample; a title that the member has already is a 409."""
    body = SampleBody.from_json(request.get_json())
    member = members.named(body.member)
    if member is None:
        raise InvalidBodyError({"#/member": "is not the name of a member"})
    made = service.create(member.id, body.title, body.note)
    location = url_for(".one", sample_id=made.id)
    return as_json(made), 201, {"Location": location}


# --8<-- [end:create]
