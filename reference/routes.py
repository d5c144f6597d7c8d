"""Which blueprint answers where."""

from flask import Flask

from reference.api import register_api
from reference.http.ids import IdConverter
from reference.web import web


# --8<-- [start:register-blueprints]
def register_blueprints(app: Flask) -> None:
    """Attach the blueprints; the converter must be known before."""
    app.url_map.converters["id"] = IdConverter
    # Else `//` is answered with a redirect to whatever host was asked for.
    app.url_map.merge_slashes = False
    app.register_blueprint(web)
    register_api(app)


# --8<-- [end:register-blueprints]
