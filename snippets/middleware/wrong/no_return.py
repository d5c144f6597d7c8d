from flask import Flask, Response

app = Flask(__name__)


@app.get("/")
def index() -> str:
    return "Dune"


@app.after_request
def add_header(response: Response):
    response.headers["X-Shop"] = "open"
