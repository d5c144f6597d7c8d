from urllib.parse import urlencode

from flask import Flask, request

app = Flask(__name__)


@app.get("/items")
def list_items() -> dict[str, str]:
    arguments = {**request.args, "page": "2"}
    return {"next": f"{request.path}?{urlencode(arguments)}"}
