from flask import Flask, request

app = Flask(__name__)
notes = {"plan": "Keep everything."}


@app.post("/notes/plan")
def save_note() -> dict[str, str]:
    notes["plan"] = request.form["text"]
    return notes
