from pathlib import Path
from uuid import uuid4

from flask import Flask, request

app = Flask(__name__)
FOLDER = Path(app.instance_path, "reports")


@app.post("/reports")
def upload() -> tuple[str, int]:
    FOLDER.mkdir(parents=True, exist_ok=True)
    request.files["report"].save(FOLDER / uuid4().hex)
    return "stored", 201
