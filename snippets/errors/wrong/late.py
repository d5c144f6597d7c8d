from flask import Flask

app = Flask(__name__)


@app.before_request
def register_handlers() -> None:
    @app.errorhandler(Exception)
    def neutral(error: Exception) -> tuple[dict[str, str], int]:
        return {"error": "Something broke on our side."}, 500


@app.get("/")
def index() -> str:
    return "fine"
