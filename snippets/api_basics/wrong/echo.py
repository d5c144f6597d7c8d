from typing import Any

from flask import Flask, request

app = Flask(__name__)


@app.post("/echo")
def echo() -> Any:
    return request.get_json()
