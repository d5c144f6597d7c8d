from flask import Flask

app = Flask(__name__)


def add_header(request, response):
    response.headers["X-Shop"] = "open"
    return request, response


app.wsgi_app = add_header


@app.get("/")
def index() -> str:
    return "Dune"
