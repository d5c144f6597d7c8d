from pathlib import Path

from flask import Flask, Response, request, send_from_directory
from werkzeug.utils import secure_filename

app = Flask(__name__)
FOLDER = Path(app.instance_path, "pictures")


@app.post("/pictures")
def upload() -> tuple[str, int]:
    file = request.files["picture"]
    FOLDER.mkdir(parents=True, exist_ok=True)
    file.save(FOLDER / secure_filename(file.filename))
    return "stored", 201


@app.get("/pictures/<name>")
def show(name: str) -> Response:
    return send_from_directory(FOLDER, name)
