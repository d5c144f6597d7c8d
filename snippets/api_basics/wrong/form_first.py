import hashlib

from flask import Flask, request

app = Flask(__name__)


@app.post("/events")
def receive_event() -> dict[str, str]:
    event = request.form["event"]
    digest = hashlib.sha256(request.get_data()).hexdigest()
    return {"event": event, "sha256": digest}
