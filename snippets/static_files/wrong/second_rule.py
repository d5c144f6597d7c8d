from flask import Flask, Response, send_from_directory

app = Flask(__name__)


@app.get("/static/<path:filename>")
def send_file_for_a_minute(filename: str) -> Response:
    return send_from_directory("static", filename, max_age=60)
