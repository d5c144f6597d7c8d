"""A sample is changed or deleted; in both versions."""

from collections.abc import Mapping

from flask import Response, request

from reference.api.conditions import seen, tagged
from reference.api.shapes import sample_json
from reference.security.sessions import current_actor
from reference.services import samples as service


def change_sample(sample_id: int, body: Mapping[str, str]) -> dict[str, object]:
    """Change what is sent, and leave the rest."""
    old = seen(service.show(sample_id), needed=True)
    new = {"title": old.title, "note": old.note, **body}
    actor = current_actor()
    changed = service.change(actor, sample_id, old.version, **new)
    return sample_json(tagged(changed))


def delete_sample(sample_id: int) -> Response:
    """Delete the version that was seen, or without a condition any."""
    old = seen(service.show(sample_id))
    conditional = "If-Match" in request.headers
    version = old.version if conditional else None
    service.delete(current_actor(), sample_id, version)
    return Response(status=204)
