import time
from datetime import timedelta

from flask import current_app, flash, redirect, request
from flask.typing import ResponseReturnValue as Answer
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
from flask_login import LoginManager, current_user, login_url
from werkzeug.urls import iri_to_uri

from .models import User, db

limiter = Limiter(get_remote_address, headers_enabled=True)
login_manager = LoginManager()
CHALLENGE = {"WWW-Authenticate": 'Session realm="accounts"'}


@login_manager.user_loader
def load_user(login_id: str) -> User | None:
    session_id, _, begun = login_id.partition(".")
    longest = current_app.config["REMEMBER_COOKIE_DURATION"]
    if isinstance(longest, timedelta):  # Flask-Login takes both
        longest = longest.total_seconds()
    if not begun.isdecimal() or int(begun) + longest < time.time():
        return None
    owner = db.select(User).where(User.session_id == session_id)
    return db.session.scalars(owner).one_or_none()


@login_manager.unauthorized_handler
@login_manager.needs_refresh_handler  # of whoever was only remembered
def refuse() -> Answer:
    """A program gets a 401, a person the login page."""
    if request.blueprint == "api":
        return {"title": "Log in first.", "status": 401}, 401, CHALLENGE
    if current_user.is_authenticated:
        flash("Please log in again.")
    back = iri_to_uri(request.url) if request.method == "GET" else None
    return redirect(login_url("auth.login", back), 303)
