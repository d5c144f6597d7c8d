from flask import Blueprint, Flask, abort

admin = Blueprint("admin", __name__, url_prefix="/admin")
reports = Blueprint("reports", __name__, url_prefix="/admin/reports")


@admin.before_request
def keep_everybody_out() -> None:
    abort(403)


@admin.get("/")
def home() -> str:
    return "administration"


@reports.get("/")
def index() -> str:
    return "all salaries"


app = Flask(__name__)
app.register_blueprint(admin)
app.register_blueprint(reports)
