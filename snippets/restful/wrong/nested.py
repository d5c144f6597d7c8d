from flask import Blueprint, Flask, abort
from flask_restful import Api, Resource

app = Flask(__name__)
admin = Blueprint("admin", __name__, url_prefix="/admin")
api_bp = Blueprint("api", __name__, url_prefix="/api")
api = Api(api_bp)


@admin.before_request
def check_admin() -> None:
    abort(403)  # nobody is an administrator here


class Salaries(Resource):
    def get(self) -> dict[str, int]:
        return {"ann": 70_000}


api.add_resource(Salaries, "/salaries")
admin.register_blueprint(api_bp)
app.register_blueprint(admin)
