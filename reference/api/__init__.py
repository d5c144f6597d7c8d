"""The API: a parent blueprint, its version, and who may write."""

import hmac
from typing import Final

from flask import Blueprint, current_app, request
from werkzeug.datastructures import WWWAuthenticate
from werkzeug.exceptions import Forbidden, Unauthorized

from reference.api.v1.members import members
from reference.api.v1.samples import samples

SAFE_METHODS: Final = frozenset({"GET", "HEAD", "OPTIONS"})

# --8<-- [start:nested]
v1 = Blueprint("v1", __name__, url_prefix="/v1")
v1.register_blueprint(members)
v1.register_blueprint(samples)

api = Blueprint("api", __name__, url_prefix="/api")
api.register_blueprint(v1)
# --8<-- [end:nested]


# --8<-- [start:guard]
@api.before_request
def require_write_token() -> None:
    """Let a writing request pass only with the configured bearer token.

    Runs for every blueprint below this one. Without `API_WRITE_TOKEN` nobody
    may write: 403. A missing or wrong token is a 401 that names the scheme
    (RFC 6750).
    """
    if request.method in SAFE_METHODS:
        return
    expected = current_app.config["API_WRITE_TOKEN"]
    if expected is None:
        message = "Writing is switched off."
        raise Forbidden(message)
    given = request.authorization
    token = given.token if given and given.type == "bearer" else None
    # Takes as long for a wrong first letter as for a wrong last one.
    if not hmac.compare_digest((token or "").encode(), expected.encode()):
        message = "A valid bearer token is needed."
        challenge = WWWAuthenticate("bearer", {"realm": "Samples API"})
        raise Unauthorized(message, www_authenticate=challenge)


# --8<-- [end:guard]
