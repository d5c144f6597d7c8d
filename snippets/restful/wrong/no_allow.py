from flask import Flask
from flask.views import MethodView
from flask_smorest import Api, Blueprint

app = Flask(__name__)
app.config["API_TITLE"] = "Tasks"
app.config["API_VERSION"] = "1"
app.config["OPENAPI_VERSION"] = "3.1.0"
blp = Blueprint("tasks", __name__, url_prefix="/tasks")


@blp.route("")
class Tasks(MethodView):
    @blp.response(200)
    def get(self) -> list[str]:
        return ["Buy milk."]


Api(app).register_blueprint(blp)
