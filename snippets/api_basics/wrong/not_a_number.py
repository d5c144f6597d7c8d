from flask import Flask, request

app = Flask(__name__)


@app.post("/scores")
def add_score() -> dict[str, float]:
    body = request.get_json()
    return {"score": float(body["score"])}
