import hashlib
import hmac
import os

from flask import Flask, abort, request

SHORTEST_KEY = 32


def create_app() -> Flask:
    """Make the receiver of signed events; WEBHOOK_KEY is the shared key.

    Raises:
        KeyError: the environment has no WEBHOOK_KEY.
        ValueError: the key is too short.
    """
    key = os.environ["WEBHOOK_KEY"].encode()
    if len(key) < SHORTEST_KEY:
        raise ValueError(f"WEBHOOK_KEY needs {SHORTEST_KEY} bytes")
    app = Flask(__name__)
    app.config["MAX_CONTENT_LENGTH"] = 64 * 1024

    @app.post("/events")
    def receive_event() -> tuple[dict[str, str], int]:
        body = request.get_data()  # before form, which empties the body
        expected = hmac.new(key, body, hashlib.sha256).hexdigest()
        given = request.headers.get("X-Signature")
        if given is None:
            abort(400)
        if not hmac.compare_digest(expected.encode(), given.encode()):
            abort(403)
        return {"accepted": request.form["event"]}, 202

    return app
