"""The claims of the page `forms` about what a token is."""

import secrets

from flask import Flask
from flask_wtf import FlaskForm
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


def test_a_flask_form_wants_no_referer() -> None:
    """Without CSRFProtect nobody looks at the Referer, over HTTPS either."""
    app = Flask("bare")
    app.secret_key = secrets.token_hex()
    app.add_url_rule("/token", view_func=generate_csrf)

    @app.post("/")
    def note() -> str:
        return str(FlaskForm().validate())

    client, secure = app.test_client(), "https://localhost"
    token = client.get("/token", base_url=secure).text
    for referer in ({}, {"Referer": "https://evil.example/"}):
        for sent, valid in ((token, "True"), ("", "False")):
            data = {"csrf_token": sent}
            reply = client.post(
                "/", base_url=secure, data=data, headers=referer
            )
            assert reply.text == valid
