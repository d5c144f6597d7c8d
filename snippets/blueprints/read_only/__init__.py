from flask import Blueprint, abort, current_app, request
from flask.blueprints import BlueprintSetupState

SAFE_METHODS = {"GET", "HEAD", "OPTIONS"}

bp = Blueprint("read_only", __name__, url_prefix="/read-only")


@bp.record_once
def set_default(state: BlueprintSetupState) -> None:
    state.app.config.setdefault("READ_ONLY", False)


@bp.before_app_request
def refuse_writes() -> None:
    if current_app.config["READ_ONLY"] and request.method not in SAFE_METHODS:
        abort(503, "Nothing can be changed right now.", retry_after=600)


@bp.get("")
def show() -> dict[str, bool]:
    return {"read_only": current_app.config["READ_ONLY"]}
