from functools import cache
from hashlib import file_digest
from pathlib import Path
from typing import Any

from flask import (
    Flask,
    Response,
    abort,
    render_template,
    request,
    send_from_directory,
)
from werkzeug.security import safe_join

app = Flask(__name__, static_folder=None)
FOLDER = f"{app.root_path}/static"


@cache
def digest(file: str, _changed: int) -> str:
    with Path(file).open("rb") as content:
        return file_digest(content, "sha256").hexdigest()[:12]


def version_of(filename: str) -> str | None:
    file = safe_join(FOLDER, filename)
    if file is None:
        return None
    try:
        return digest(file, Path(file).stat().st_mtime_ns)
    except (OSError, ValueError):  # not there, a folder, or no file's name
        return None


@app.url_defaults
def add_version(endpoint: str, values: dict[str, Any]) -> None:
    if endpoint == "static":
        values.setdefault("v", version_of(values["filename"]))


# --8<-- [start:send]
@app.get("/static/<path:filename>", endpoint="static")
def send_static(filename: str) -> Response:
    version = version_of(filename)
    if version is None:
        abort(404)
    response = send_from_directory(FOLDER, filename, etag=version)
    # Again, now that the file is open: it may have been replaced before.
    current = request.args.get("v") == version == version_of(filename)
    if current and response.status_code != 412:  # If-Match did not hold
        response.cache_control.no_cache = None
        response.cache_control.public = True
        response.cache_control.max_age = 365 * 24 * 60 * 60
        response.cache_control.immutable = True
    return response
    # --8<-- [end:send]


@app.get("/")
def home() -> str:
    return render_template("home.html")
