"""The icon at the address where browsers look for one unasked."""

from pathlib import Path

from flask import Response, current_app, send_from_directory

from reference.security.access import Access, access


@access(Access.PUBLIC)
def favicon() -> Response:
    """Send the static file, cached as every other is.

    The type is named, because systems guess different ones for `.ico`.
    """
    return send_from_directory(
        Path(current_app.root_path) / "static",
        "favicon.ico",
        mimetype="image/vnd.microsoft.icon",
    )
