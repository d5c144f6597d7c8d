"""The picture of a sample."""

from flask import Response
from flask_restful import Resource

from reference.api.conditions import seen, tagged
from reference.api.pictures import sent_picture, shown_picture
from reference.api.shapes import sample_json
from reference.security.access import Access, access
from reference.security.sessions import current_actor
from reference.services import pictures, samples


class Picture(Resource):
    """The picture of one sample."""

    @access(Access.PUBLIC)
    def get(self, sample_id: int) -> Response:
        """Send the picture, a PNG."""
        return shown_picture(sample_id)

    @access(Access.OWNER, samples.owner_of)
    def put(self, sample_id: int) -> dict[str, object]:
        """Give the sample a picture, or another one."""
        png = sent_picture()
        old = seen(samples.show(sample_id))
        return sample_json(tagged(pictures.put(current_actor(), old, png)))

    @access(Access.OWNER, samples.owner_of)
    def delete(self, sample_id: int) -> Response:
        """Take the picture away."""
        pictures.remove(current_actor(), seen(samples.show(sample_id)))
        return Response(status=204)
