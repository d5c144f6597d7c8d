"""Samples: everybody reads, members add, the owner changes and deletes."""

from collections.abc import Mapping
from typing import Any, Final

from flask import Response, url_for
from flask.views import MethodView

from reference.api.collection import Collection, collection
from reference.api.conditions import seen, tagged
from reference.api.filters import wanted_samples
from reference.api.samples import change_sample, delete_sample
from reference.api.shapes import sample_json
from reference.api.v2 import schemas
from reference.api.v2.blueprint import v2
from reference.api.v2.document import ETAG, IF_MATCH, IF_NONE_MATCH, may_fail
from reference.api.v2.queries import FILTERS, PAGING
from reference.security.access import Access, access
from reference.security.sessions import current_actor
from reference.services import samples as service

Answer = tuple[dict[str, object], int, dict[str, str]]
LOCATION: Final = {"Location": {"schema": {"type": "string"}}}


@v2.route("/samples", endpoint="samples")
class Samples(MethodView):
    """All samples."""

    @may_fail(400)
    @v2.doc(parameters=[*PAGING, *FILTERS])
    @v2.response(200, schemas.SamplePage)
    @access(Access.PUBLIC)
    def get(self) -> Collection:
        """List the samples, the newest first."""
        return collection(wanted_samples(), sample_json)

    @may_fail(409, 415, 422)
    @v2.arguments(schemas.NewSample)
    @v2.response(201, schemas.Sample, headers={**LOCATION, **ETAG})
    @access(Access.MEMBER)
    def post(self, body: Mapping[str, str]) -> Answer:
        """Create a sample; a title that the member has already is a 409."""
        made = tagged(service.create(current_actor(), **body))
        location = url_for(".sample", sample_id=made.id)
        return sample_json(made), 201, {"Location": location}


@v2.route("/samples/<id:sample_id>", endpoint="sample")
class Sample(MethodView):
    """One sample."""

    @may_fail(404, 412)
    @v2.doc(parameters=[IF_MATCH, IF_NONE_MATCH])
    @v2.response(200, schemas.Sample, headers=ETAG)
    @v2.alt_response(304, description="It is what you have.", headers=ETAG)
    @access(Access.PUBLIC)
    def get(self, sample_id: int) -> dict[str, Any]:
        """Show one sample."""
        return sample_json(tagged(seen(service.show(sample_id))))

    @may_fail(409, 412, 415, 422, 428)
    @v2.doc(parameters=[IF_MATCH, IF_NONE_MATCH])
    @v2.arguments(schemas.SampleChange)
    @v2.response(200, schemas.Sample, headers=ETAG)
    @access(Access.OWNER, service.owner_of)
    def patch(
        self, body: Mapping[str, str], sample_id: int
    ) -> dict[str, object]:
        """Change what is sent, and leave the rest."""
        return change_sample(sample_id, body)

    @may_fail(412)
    @v2.doc(parameters=[IF_MATCH, IF_NONE_MATCH])
    @v2.response(204)
    @access(Access.OWNER, service.owner_of)
    def delete(self, sample_id: int) -> Response:
        """Delete the sample, and its picture."""
        return delete_sample(sample_id)
