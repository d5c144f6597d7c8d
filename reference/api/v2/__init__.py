"""Version 2 of the API, on flask-smorest; one module for each resource."""

from flask import Flask

from reference.api.v2 import (
    guesses,
    members,
    pages,
    pictures,
    samples,
    tokens,
)
from reference.api.v2.blueprint import v2
from reference.api.v2.document import ABOUT, DocumentedApi

__all__ = ["guesses", "members", "pictures", "samples", "tokens", "use_v2"]


def use_v2(app: Flask) -> None:
    """Attach the operations, and the document that is made of them."""
    api = DocumentedApi(app, spec_kwargs=ABOUT)
    bearer = {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}
    api.spec.components.security_scheme("bearer", bearer)
    api.register_blueprint(v2)
    app.extensions["document"] = api.spec
    app.register_blueprint(pages.pages)
