from flask import Flask

app = Flask(__name__)


@app.errorhandler(404)
def show_error(error: Exception) -> dict[str, str]:
    return {"error": "not found"}
