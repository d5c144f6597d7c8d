"""The claims of the page `sessions` about what a login of the club leaves."""

import re
import secrets
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

from flask import session
from werkzeug.security import generate_password_hash

Load = Callable[[str], ModuleType]
PASSWORD = secrets.token_urlsafe()


def test_the_login_keeps_nothing_of_the_visit(
    load: Load, tmp_path: Path
) -> None:
    """A login keeps neither the data nor the entry of the visit before it."""
    app = load("sessions/club").create_app(
        {
            "SECRET_KEY": secrets.token_hex(),
            "SESSION_FOLDER": str(tmp_path),
            "MEMBERS": {
                "ada": generate_password_hash(PASSWORD, "pbkdf2:sha256:1")
            },
        }
    )

    @app.get("/plant")
    def plant() -> str:
        session["basket"] = ["planted"]
        return ""

    app.add_url_rule("/basket", "basket", lambda: str(session.get("basket")))
    client = app.test_client()
    client.get("/plant")
    assert client.get("/basket").text == "['planted']"
    found = re.search('csrf_token" value="(.+?)"', client.get("/").text)
    assert found
    data = {"csrf_token": found[1], "name": "ada", "password": PASSWORD}
    assert client.post("/login", data=data).status_code == 303
    assert client.get("/basket").text == "None"
    kept = {
        name: len(list((tmp_path / name).iterdir())) - 1  # without the count
        for name in ("members", "strangers")
    }
    assert kept == {"members": 1, "strangers": 0}
