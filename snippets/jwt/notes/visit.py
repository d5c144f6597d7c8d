"""Register, log in, refresh, and steal: python -m notes.visit"""

import secrets

from werkzeug.test import TestResponse

from . import create_app
from .users import mails

client = create_app().test_client()


def send(what: str, token: str = "", **fields: str) -> TestResponse:
    method, path = what.split()
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    answer = client.open(
        path, method=method, json=fields or None, headers=headers
    )
    told = (answer.json or {}).get("detail", "")
    print(f"{what:23} {answer.status_code} {told}".rstrip())
    return answer


ann = {"email": "ann@notes.example", "password": secrets.token_urlsafe()}
send("POST /users/invitations", email=ann["email"])
_, code = mails.pop()
send("POST /users", code=code, password=ann["password"])
send("POST /logins", email=ann["email"], password=secrets.token_urlsafe())
first = send("POST /logins", **ann).get_json()
send("POST /notes", first["access_token"], text="Buy milk.")
send("GET /notes")
send("GET /notes", first["refresh_token"])
second = send("POST /logins/refresh", first["refresh_token"]).get_json()
send("GET /notes", second["access_token"])
print("The first refresh token was copied, and is used again:")
send("POST /logins/refresh", first["refresh_token"])
send("GET /notes", second["access_token"])
