import hashlib
import hmac
import os
import re
import time

from flask import Flask, abort, request

SHORTEST_KEY = 32
LONGEST_DELAY = 300  # seconds


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
        sent_at = request.headers.get("X-Timestamp", "")
        given = request.headers.get("X-Signature", "")
        if not re.fullmatch("[0-9]{1,12}", sent_at):
            abort(400)
        signed = sent_at.encode() + b"." + body
        expected = hmac.new(key, signed, hashlib.sha256).hexdigest()
        if not hmac.compare_digest(expected.encode(), given.encode()):
            abort(403)
        if abs(time.time() - int(sent_at)) > LONGEST_DELAY:
            abort(403)  # an old event, sent once more
        return {"accepted": request.form["event"]}, 202

    return app
