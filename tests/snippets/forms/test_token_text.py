"""The claims of the page `forms` about what a token is."""

import secrets

from flask import Flask
from flask_wtf.csrf import generate_csrf
from itsdangerous import URLSafeTimedSerializer


def test_the_token_is_a_text_of_the_session_signed() -> None:
    """The session keeps a random text, and the token is this text signed."""
    app = Flask("bare")
    app.secret_key = key = secrets.token_hex()
    app.add_url_rule("/token", view_func=generate_csrf)
    signer = URLSafeTimedSerializer(key, salt="wtf-csrf-token")
    texts = set()
    for client in (app.test_client(), app.test_client()):
        token = client.get("/token").text
        with client.session_transaction() as session:
            assert signer.loads(token) == session["csrf_token"]
            texts.add(session["csrf_token"])
    assert [len(text) for text in texts] == [40, 40]
