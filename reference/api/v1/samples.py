"""Samples: list, show, create."""

from flask import Blueprint, request, url_for
from sqlalchemy import select

from reference.api.collection import Collection, collection
from reference.api.v1.sample_body import SampleBody
from reference.http.problems import InvalidBodyError
from reference.security.access import Access, access
from reference.storage.database import db
from reference.storage.models import Member, Sample
from reference.storage.models.sample import newest_samples

# --8<-- [start:read]
samples = Blueprint("samples", __name__, url_prefix="/samples")


def as_json(sample: Sample) -> dict[str, object]:
    """Write a sample as the API shows it."""
    return {
        "id": sample.id,
        "member": sample.member.name,
        "title": sample.title,
        "note": sample.note,
        "created_at": sample.created_at,
        "url": url_for("api.v1.samples.one", sample_id=sample.id),
    }


@samples.get("")
@access(Access.PUBLIC)
def many() -> Collection:
    """List the samples, the newest first."""
    return collection(newest_samples(), as_json)


@samples.get("/<id:sample_id>")
@access(Access.PUBLIC)
def one(sample_id: int) -> dict[str, object]:
    """Show one sample."""
    found = newest_samples().where(Sample.id == sample_id)
    return as_json(db.one_or_404(found))


# --8<-- [end:read]


# --8<-- [start:create]
@samples.post("")
@access(Access.TOKEN)
def create() -> tuple[dict[str, object], int, dict[str, str]]:
    """Create a sample; a title that the member has already is a 409."""
    body = SampleBody.from_json(request.get_json())
    named = select(Member).where(Member.name == body.member)
    member = db.session.scalar(named)
    if member is None:
        raise InvalidBodyError({"#/member": "is not the name of a member"})
    sample = Sample(member=member, title=body.title, note=body.note)
    db.session.add(sample)
    db.session.commit()
    location = url_for(".one", sample_id=sample.id)
    return as_json(sample), 201, {"Location": location}


# --8<-- [end:create]
