import secrets

from flask import Flask, session

app = Flask(__name__)
app.secret_key = secrets.token_hex()


@app.before_first_request
def initialise_session() -> None:
    session.permanent = True
