from pathlib import Path

from flask import Flask, Response, request, send_file

app = Flask(__name__)
FOLDER = Path(app.root_path) / "reports"


@app.get("/reports")
def show_report() -> Response:
    return send_file(FOLDER / request.args["name"])
