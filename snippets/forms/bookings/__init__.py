import os
import secrets
from typing import Any

from flask import Flask, flash, redirect, render_template, url_for
from flask_wtf import CSRFProtect
from flask_wtf.csrf import CSRFError
from werkzeug.wrappers import Response

from .forms import BookingForm

app = Flask(__name__)
# One key for all workers; a random one dies with its process.
app.secret_key = os.environ.get("FLASK_SECRET_KEY") or secrets.token_hex()
app.config.update(
    MAX_CONTENT_LENGTH=16_000,
    SESSION_COOKIE_SECURE=True,
    SESSION_COOKIE_SAMESITE="Lax",
    WTF_CSRF_TIME_LIMIT=None,  # a token is good for as long as its session
)
CSRFProtect(app)

bookings: list[dict[str, Any]] = []


@app.get("/")
def show() -> str:
    return render_template("booking.html", form=BookingForm())


@app.post("/")
def book() -> Response | tuple[str, int]:
    # --8<-- [start:outcome]
    form = BookingForm()
    if not form.validate():
        return render_template("booking.html", form=form), 422
    bookings.append({f.name: f.data for f in form if f.name != "csrf_token"})
    flash(f"Thank you, {form.name.data}. We expect {form.guests.data}.")
    return redirect(url_for("show"), 303)
    # --8<-- [end:outcome]


@app.errorhandler(CSRFError)
def refuse(error: CSRFError) -> tuple[str, int]:
    return render_template("refused.html", reason=error.description), 400
