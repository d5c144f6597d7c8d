"""Use the application as a browser does: python -m by_hand.visit"""

import re
import secrets

from werkzeug.test import TestResponse

from . import app

FIELD = re.compile('name="csrf_token" value="(.+?)"')
TEXT = re.compile('<(?:h1|p role="alert")>(.+)</')
client = app.test_client()


def tell(done: str, response: TestResponse) -> None:
    told = response.location or TEXT.findall(response.text)[0]
    print(f"{done:14} {response.status_code} {told}")


def show(path: str) -> None:
    tell(f"GET {path}", client.get(path))


def send(path: str, form_page: str, **fields: str) -> None:
    """Fill in the form that stands on a page, its token included."""
    token = FIELD.findall(client.get(form_page).text)[0]
    data = {"csrf_token": token, **fields}
    tell(f"POST {path}", client.post(path, data=data))


lilei = {"name": "李雷", "password": secrets.token_urlsafe()}
show("/")
send("/register", "/login", **lilei)
send("/login", "/login", **(lilei | {"password": secrets.token_urlsafe()}))
send("/login", "/login", **lilei)
show("/")
tell("POST /logout", client.post("/logout"))
send("/logout", "/")
show("/")
