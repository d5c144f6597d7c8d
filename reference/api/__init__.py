"""The API: a parent blueprint and its version."""

from flask import Blueprint

from reference.api.v1.members import members
from reference.api.v1.samples import samples

# --8<-- [start:nested]
v1 = Blueprint("v1", __name__, url_prefix="/v1")
v1.register_blueprint(members)
v1.register_blueprint(samples)

api = Blueprint("api", __name__, url_prefix="/api")
api.register_blueprint(v1)
# --8<-- [end:nested]
