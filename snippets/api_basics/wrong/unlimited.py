from flask import Flask, request

app = Flask(__name__)


@app.post("/notes")
def add_note() -> dict[str, int]:
    return {"length": len(request.form.get("text", ""))}
