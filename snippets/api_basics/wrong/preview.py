from typing import Any

from flask import Flask, request

app = Flask(__name__)


@app.post("/preview")
def preview() -> Any:
    return request.get_json()["comment"]
