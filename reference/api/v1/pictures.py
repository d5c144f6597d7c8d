"""The picture of a sample."""

from flask import Response
from flask_restful import Resource

from reference.api.pictures import delete_picture, put_picture, show_picture
from reference.security.access import Access, access
from reference.services import samples


class Picture(Resource):
    """The picture of one sample."""

    @access(Access.PUBLIC)
    def get(self, sample_id: int) -> Response:
        """Send the picture, a PNG."""
        return show_picture(sample_id)

    @access(Access.OWNER, samples.owner_of)
    def put(self, sample_id: int) -> dict[str, object]:
        """Give the sample a picture, or another one."""
        return put_picture(sample_id)

    @access(Access.OWNER, samples.owner_of)
    def delete(self, sample_id: int) -> Response:
        """Take the picture away."""
        return delete_picture(sample_id)
