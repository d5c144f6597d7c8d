import secrets
from collections.abc import Mapping

from flask import Flask
from flask_wtf import CSRFProtect

from . import auth, members, pages
from .access import limiter, login_manager
from .models import Base, db

DEFAULTS = {
    "SECRET_KEY": secrets.token_hex(),  # of this process: a restart logs out
    "SESSION_COOKIE_SECURE": True,
    "SESSION_COOKIE_SAMESITE": "Lax",
    "REMEMBER_COOKIE_SECURE": True,
    "REMEMBER_COOKIE_SAMESITE": "Lax",
    "REMEMBER_COOKIE_DURATION": 14 * 24 * 3600,  # on the server too
    "SQLALCHEMY_DATABASE_URI": "sqlite:///accounts.db",
    "MAX_CONTENT_LENGTH": 16_384,
    "RATELIMIT_STORAGE_URI": "memory://",  # for several workers: a Redis
    "RATELIMIT_STRATEGY": "moving-window",  # fixed: twice as many may pass
}


def create_app(config: Mapping[str, object] | None = None) -> Flask:
    app = Flask(__name__)
    app.config.from_mapping(DEFAULTS)
    app.config.from_prefixed_env()  # FLASK_SECRET_KEY and the like
    app.config.from_mapping(config or {})
    db.init_app(app)
    login_manager.init_app(app)
    limiter.init_app(app)
    CSRFProtect(app)
    for bp in auth.bp, members.bp, pages.bp, pages.api:
        app.register_blueprint(bp)
    app.after_request(pages.keep_out_of_caches)
    with app.app_context():
        Base.metadata.create_all(db.engine)  # later: migrations
    return app
