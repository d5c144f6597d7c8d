from flask import Flask, Response, abort, jsonify, make_response
from werkzeug.exceptions import HTTPException

app = Flask(__name__)


@app.get("/exports")
def export() -> str:
    abort(429, description="One export a minute.", retry_after=60)


@app.errorhandler(HTTPException)
def show_error(error: HTTPException) -> Response:
    return make_response(jsonify(detail=error.description), error.code)
