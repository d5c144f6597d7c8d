"""Use the application as a browser does: python -m accounts.visit"""

import re
import secrets

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from . import create_app

FIELD = re.compile('name="csrf_token".*? value="(.+?)"')
TEXT = re.compile('<(?:h1|p role="alert")>(.+)</')
app = create_app({"SQLALCHEMY_DATABASE_URI": "sqlite://"})
client, thief = app.test_client(), app.test_client()


def tell(done: str, response: TestResponse) -> None:
    shown = TEXT.findall(response.text) or [response.text.strip()]
    print(f"{done:32} {response.status_code} {response.location or shown[0]}")


def show(path: str, who: FlaskClient = client) -> None:
    name = "" if who is client else "thief: "
    tell(f"{name}GET {path}", who.get(path))


def send(path: str, form_page: str, **fields: str) -> None:
    """Fill in the form that stands on a page, its token included."""
    token = FIELD.findall(client.get(form_page).text)[0]
    data = {"csrf_token": token, **fields}
    tell(f"POST {path}", client.post(path, data=data))


lilei = {"name": "李雷", "password": secrets.token_urlsafe()}
show("/")
show("/api/me")
send("/register", "/register", **lilei)
send("/register", "/register", **lilei)
send("/login", "/login", **(lilei | {"name": "nobody"}))
send("/login", "/login", **(lilei | {"password": "a guess"}))
send("/login?next=//evil.example", "/login", **lilei)
show("/")
cookie = client.get_cookie("session")
thief.set_cookie("session", cookie.value if cookie else "")
show("/api/me", thief)
tell("POST /logout", client.post("/logout"))
send("/logout", "/")
show("/api/me", thief)
