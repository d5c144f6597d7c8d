"""The API: two versions of one contract, and the health checks."""

from flask import Flask

from reference.api.health import health
from reference.api.v1 import make_v1
from reference.api.v2 import use_v2


# --8<-- [start:register-api]
def register_api(app: Flask) -> None:
    """Attach both versions, side by side, below `/api/`."""
    app.register_blueprint(make_v1())
    use_v2(app)
    app.register_blueprint(health)


# --8<-- [end:register-api]
