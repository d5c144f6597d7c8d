from flask import Flask, request

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 60  # the whole body, of any type
app.config["MAX_FORM_MEMORY_SIZE"] = 40  # one text field, if multipart
app.config["MAX_FORM_PARTS"] = 2  # fields and files together, if multipart


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
