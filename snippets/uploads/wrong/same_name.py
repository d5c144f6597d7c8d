from pathlib import Path

from flask import Flask, request
from werkzeug.utils import secure_filename

app = Flask(__name__)
FOLDER = Path(app.instance_path, "reports")


@app.post("/reports")
def upload() -> tuple[dict[str, str], int]:
    file = request.files["report"]
    name = secure_filename(file.filename)
    FOLDER.mkdir(parents=True, exist_ok=True)
    file.save(FOLDER / name)
    return {"stored": name}, 201
