from flask import Blueprint, abort, render_template

from .catalogue import AUTHORS

bp = Blueprint("authors", __name__)


@bp.get("/<int:number>")
def show(number: int) -> str:
    if number not in AUTHORS:
        abort(404)
    return render_template("authors/show.html", name=AUTHORS[number])
