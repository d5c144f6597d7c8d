"""The picture of a sample."""

from typing import Final

from flask import Response
from flask.views import MethodView

from reference.api.pictures import delete_picture, put_picture, show_picture
from reference.api.v2 import schemas
from reference.api.v2.blueprint import v2
from reference.api.v2.document import ETAG, IF_MATCH, IF_NONE_MATCH, may_fail
from reference.security.access import Access, access
from reference.services import samples

FILE: Final = {"type": "string", "format": "binary"}
FORM: Final = {
    "type": "object",
    "properties": {"picture": FILE},
    "required": ["picture"],
}
BODY: Final = {
    "required": True,
    "content": {"multipart/form-data": {"schema": FORM}},
}


@v2.route("/samples/<id:sample_id>/picture", endpoint="picture")
class Picture(MethodView):
    """The picture of one sample."""

    @may_fail(404, 412)
    @v2.doc(parameters=[IF_MATCH, IF_NONE_MATCH])
    @v2.response(200, FILE, content_type="image/png", headers=ETAG)
    @v2.alt_response(304, description="It is what you have.", headers=ETAG)
    @access(Access.PUBLIC)
    def get(self, sample_id: int) -> Response:
        """Send the picture, a PNG."""
        return show_picture(sample_id)

    @may_fail(409, 412, 422)
    @v2.doc(parameters=[IF_MATCH, IF_NONE_MATCH], requestBody=BODY)
    @v2.response(200, schemas.Sample, headers=ETAG)
    @access(Access.OWNER, samples.owner_of)
    def put(self, sample_id: int) -> dict[str, object]:
        """Give the sample a picture, or another one."""
        return put_picture(sample_id)

    @may_fail(409, 412)
    @v2.doc(parameters=[IF_MATCH, IF_NONE_MATCH])
    @v2.response(204)
    @access(Access.OWNER, samples.owner_of)
    def delete(self, sample_id: int) -> Response:
        """Take the picture away."""
        return delete_picture(sample_id)
