from flask import Flask, request

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 60  # bytes of the whole body


@app.post("/count")
def count() -> dict[str, int]:
    return {name: len(text) for name, text in request.form.items()}


@app.post("/count-long")
def count_long() -> dict[str, int]:
    request.max_content_length = 200
    return {name: len(text) for name, text in request.form.items()}


@app.post("/ignore")
def ignore() -> dict[str, str]:
    return {"form": "not read"}
