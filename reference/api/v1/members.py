"""Members, to be read."""

from flask_restful import Resource

from reference.api.collection import Collection, collection
from reference.api.shapes import member_json
from reference.security.access import Access, access
from reference.services import members


class Members(Resource):
    """All members."""

    @access(Access.PUBLIC)
    def get(self) -> Collection:
        """List the members by name."""
        return collection(members.by_name(), member_json)


class Member(Resource):
    """One member."""

    @access(Access.PUBLIC)
    def get(self, member_id: int) -> dict[str, object]:
        """Show one member."""
        return member_json(members.show(member_id))
