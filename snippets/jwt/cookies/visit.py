"""Use the cookies as a browser does: python -m cookies.visit"""

import secrets

from werkzeug.security import generate_password_hash
from werkzeug.test import TestResponse

from . import app
from .access import hashes

client = app.test_client()


def tell(done: str, answer: TestResponse) -> None:
    print(f"{done:28} {answer.status_code} {answer.get_json()}")


password = secrets.token_urlsafe()
hashes["ann"] = generate_password_hash(password)
ann = {"name": "ann", "password": password}
answer = client.post("/login", json=ann)
tell("POST /login", answer)
for cookie in answer.headers.getlist("Set-Cookie"):
    name, _, rest = cookie.partition("=")
    print("   ", name, *rest.split(";")[1:])
tell("GET /me", client.get("/me"))
tell("POST /logout", client.post("/logout"))
sent = client.get_cookie("csrf_access_token")
headers = {"X-CSRF-TOKEN": sent.value if sent else ""}
logout = client.post("/logout", headers=headers)
tell("POST /logout with the header", logout)
tell("GET /me", client.get("/me"))
