import secrets

from flask import Blueprint, Flask
from flask_wtf import CSRFProtect

hooks = Blueprint("hooks", __name__, url_prefix="/hooks")
api = Blueprint("api", __name__, url_prefix="/api")
app = Flask(__name__)
app.secret_key = secrets.token_hex()
csrf = CSRFProtect(app)
csrf.exempt(api)


@hooks.post("/paid")
def note_payment() -> dict[str, bool]:
    return {"noted": True}


api.register_blueprint(hooks)
app.register_blueprint(api)
