"""The OpenAPI document, and a page that shows it to people."""

from typing import Any

from flask import Blueprint, current_app, render_template

from reference.security.access import Access, access

pages = Blueprint("v2_pages", __name__, url_prefix="/api/v2")


@pages.get("/openapi.json")
@access(Access.PUBLIC)
def document() -> dict[str, Any]:
    """Answer with the document."""
    found: dict[str, Any] = current_app.extensions["document"].to_dict()
    return found


@pages.get("/docs")
@access(Access.PUBLIC)
def docs() -> str:
    """Show the document as a page that loads nothing from elsewhere."""
    return render_template("api/docs.html", api=document())
