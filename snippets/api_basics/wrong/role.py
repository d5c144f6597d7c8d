from flask import Flask, request

app = Flask(__name__)


@app.post("/invite")
def invite() -> dict[str, str]:
    return {"invited_as": request.values.get("role", "reader")}
