import secrets

from flask import Flask, abort, jsonify, request
from flask.typing import ResponseReturnValue as Answer
from flask_jwt_extended import (
    create_access_token,
    get_jwt,
    jwt_required,
    set_access_cookies,
    unset_jwt_cookies,
)

from .access import ended, init_app, is_password, limiter

app = Flask(__name__)
# --8<-- [start:settings]
app.config.update(
    JWT_SECRET_KEY=secrets.token_hex(),  # of this process: for trying out
    JWT_TOKEN_LOCATION=["cookies"],
    JWT_COOKIE_SECURE=True,
    JWT_COOKIE_SAMESITE="Lax",
    JWT_ACCESS_TOKEN_EXPIRES=600,  # seconds
    MAX_CONTENT_LENGTH=16_384,
)
# --8<-- [end:settings]
app.config.from_prefixed_env()  # FLASK_JWT_SECRET_KEY: for all workers
init_app(app)


@app.post("/login")
@limiter.limit("10/minute")
def log_in() -> Answer:
    try:
        body = request.get_json()
    except RecursionError:  # brackets without end
        body = None
    match body:
        case {"name": str(name), "password": str(password)}:
            if not is_password(name, password):
                abort(422, "Wrong name or password.")
        case _:
            abort(422, "name and password have to be texts.")
    answer = jsonify(name=name)
    set_access_cookies(answer, create_access_token(name))
    return answer


@app.get("/me")
@jwt_required()
def show_me() -> Answer:
    return {"name": get_jwt()["sub"]}


@app.post("/logout")
@jwt_required()
def log_out() -> Answer:
    ended.add(get_jwt()["jti"])
    answer = jsonify(name=None)
    unset_jwt_cookies(answer)
    return answer
