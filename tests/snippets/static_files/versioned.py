"""The program with versions, and what its page links."""

import re
from hashlib import sha256

from flask import Flask

from provenance.layout import ROOT

FOLDER = ROOT / "snippets/static_files/versions"
FILE = FOLDER / "static/css/style.css"
VERSION = sha256(FILE.read_bytes()).hexdigest()[:12]
URL = "/static/css/style.css"
YEAR = "public, max-age=31536000, immutable"


def linked(app: Flask) -> str:
    """The URL of the stylesheet on the page."""
    (url,) = re.findall(r'href="(.+)"', app.test_client().get("/").text)
    return str(url)
