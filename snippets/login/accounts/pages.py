from flask import Blueprint, Response, render_template
from flask_login import current_user, login_required

bp = Blueprint("pages", __name__)
api = Blueprint("api", __name__, url_prefix="/api")


@bp.get("/")
@login_required
def home() -> str:
    return render_template("home.html")


@api.get("/me")
@login_required
def show_me() -> dict[str, str]:
    return {"name": current_user.name}


def keep_out_of_caches(response: Response) -> Response:
    response.headers["Cache-Control"] = "no-store"
    return response
