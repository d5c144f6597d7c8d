from typing import Any

from flask import Flask

app = Flask(__name__)


@app.get("/stock")
def stock() -> dict[Any, int]:
    return {9: 4, "unknown": 1}
