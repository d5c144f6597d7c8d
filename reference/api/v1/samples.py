"""Samples: everybody reads, members add, the owner changes and deletes."""

from flask import Response, request, url_for
from flask_restful import Resource

from reference.api.collection import Collection, collection
from reference.api.conditions import seen, tagged
from reference.api.filters import wanted_samples
from reference.api.rules import SAMPLE, checked
from reference.api.samples import change_sample, delete_sample
from reference.api.shapes import sample_json
from reference.security.access import Access, access
from reference.security.sessions import current_actor
from reference.services import samples as service

Answer = tuple[dict[str, object], int, dict[str, str]]


# --8<-- [start:samples]
class Samples(Resource):
    """All samples."""

    @access(Access.PUBLIC)
    def get(self) -> Collection:
        """List the samples, the newest first."""
        return collection(wanted_samples(), sample_json)

    @access(Access.MEMBER)
    def post(self) -> Answer:
        """Create a sample; a title that the member has already is a 409."""
        body = checked(request.get_json(), SAMPLE)
        made = tagged(service.create(current_actor(), **body))
        location = url_for(".sample", sample_id=made.id)
        return sample_json(made), 201, {"Location": location}


# --8<-- [end:samples]


class Sample(Resource):
    """One sample."""

    @access(Access.PUBLIC)
    def get(self, sample_id: int) -> dict[str, object]:
        """Show one sample."""
        return sample_json(tagged(seen(service.show(sample_id))))

    @access(Access.OWNER, service.owner_of)
    def patch(self, sample_id: int) -> dict[str, object]:
        """Change what is sent, and leave the rest."""
        body = checked(request.get_json(), SAMPLE, partly=True)
        return change_sample(sample_id, body)

    @access(Access.OWNER, service.owner_of)
    def delete(self, sample_id: int) -> Response:
        """Delete the sample, and its picture."""
        return delete_sample(sample_id)
