"""Which samples a list shows: `?member_id=1&title=seven`."""

from flask import request
from werkzeug.exceptions import BadRequest

from reference.http.ids import LARGEST_ID
from reference.http.paging import number_argument
from reference.services import samples
from reference.services.texts import fault_of
from reference.storage.models.sample import TITLE_LENGTH
from reference.storage.rows import AnySelect


def wanted_samples() -> AnySelect:
    """Select what the query asks for; a value that cannot be used is a 400."""
    member_id, title = None, request.args.get("title")
    if "member_id" in request.args:
        member_id = number_argument("member_id", 1, LARGEST_ID)
    if title is not None and (fault := fault_of(title, TITLE_LENGTH)):
        message = f"title {fault}."
        raise BadRequest(message)
    return samples.newest(member_id, title)
