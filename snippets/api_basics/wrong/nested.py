from flask import Flask, request

app = Flask(__name__)


@app.post("/settings")
def save_settings() -> dict[str, bool]:
    settings = request.get_json()
    return {"saved": bool(settings)}
