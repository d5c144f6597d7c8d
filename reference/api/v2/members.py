"""Members, to be read."""

from flask.views import MethodView

from reference.api.collection import Collection, collection
from reference.api.shapes import member_json
from reference.api.v2 import schemas
from reference.api.v2.blueprint import v2
from reference.api.v2.document import may_fail
from reference.api.v2.queries import PAGING
from reference.security.access import Access, access
from reference.services import members


@v2.route("/members", endpoint="members")
class Members(MethodView):
    """All members."""

    @may_fail(400)
    @v2.doc(parameters=[*PAGING])
    @v2.response(200, schemas.MemberPage)
    @access(Access.PUBLIC)
    def get(self) -> Collection:
        """List the members by name."""
        return collection(members.by_name(), member_json)


@v2.route("/members/<id:member_id>", endpoint="member")
class Member(MethodView):
    """One member."""

    @may_fail(404)
    @v2.response(200, schemas.Member)
    @access(Access.PUBLIC)
    def get(self, member_id: int) -> dict[str, object]:
        """Show one member."""
        return member_json(members.show(member_id))
