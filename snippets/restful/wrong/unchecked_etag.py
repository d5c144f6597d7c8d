from flask import Flask
from flask.views import MethodView
from flask_smorest import Api, Blueprint

app = Flask(__name__)
app.config["API_TITLE"] = "Notes"
app.config["API_VERSION"] = "1"
app.config["OPENAPI_VERSION"] = "3.1.0"
blp = Blueprint("notes", __name__, url_prefix="/note")


@blp.route("")
class Note(MethodView):
    @blp.etag
    @blp.response(200)
    def put(self) -> dict[str, str]:
        return {"text": "Buy milk."}


Api(app).register_blueprint(blp)
