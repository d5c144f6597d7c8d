from flask import Flask

app = Flask(__name__)


def log_path(request):
    app.logger.warning(request.path)
    return request


app.wsgi_app = log_path(app.wsgi_app)


@app.get("/")
def index() -> str:
    return "Dune"
