from pathlib import Path

from flask import Flask, Response, request, send_from_directory

app = Flask(__name__)


@app.post("/report")
def upload() -> tuple[str, int]:
    Path("uploads").mkdir(exist_ok=True)
    request.files["report"].save("uploads/report.pdf")
    return "stored", 201


@app.get("/report")
def download() -> Response:
    return send_from_directory("uploads", "report.pdf", as_attachment=True)
