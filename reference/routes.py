"""Which blueprint answers where."""

from typing import Final

from flask import Flask
from werkzeug.routing import IntegerConverter, Map

from reference.api import api
from reference.health import health
from reference.web import web

# The largest INTEGER of PostgreSQL, which refuses to compare a larger number.
LARGEST_ID: Final = 2**31 - 1


# --8<-- [start:id-converter]
class IdConverter(IntegerConverter):
    """`<id:sample_id>`: a number that fits into a column, else 404."""

    def __init__(self, url_map: Map) -> None:
        """Set the limit once, for every rule."""
        super().__init__(url_map, max=LARGEST_ID)


# --8<-- [end:id-converter]


# --8<-- [start:register-blueprints]
def register_blueprints(app: Flask) -> None:
    """Attach the blueprints; the converter must be known before."""
    app.url_map.converters["id"] = IdConverter
    app.register_blueprint(web)
    app.register_blueprint(api)
    app.register_blueprint(health)


# --8<-- [end:register-blueprints]
