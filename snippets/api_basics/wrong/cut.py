from flask import Flask, request

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 1000


@app.post("/notes")
def add_note() -> dict[str, int]:
    note = request.get_data()
    return {"stored": len(note)}
