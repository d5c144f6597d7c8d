from flask import Flask, request

app = Flask(__name__)
TYPES = {".png": "image/png", ".jpg": "image/jpeg"}


@app.post("/pictures")
def upload() -> tuple[str, int]:
    file = request.files["picture"]
    if TYPES.get(file.filename[-4:]) != file.mimetype:
        return "no picture", 422
    return "a picture", 201
