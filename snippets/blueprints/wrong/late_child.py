from flask import Blueprint, Flask

api = Blueprint("api", __name__, url_prefix="/api")
users = Blueprint("users", __name__, url_prefix="/users")

app = Flask(__name__)
app.register_blueprint(api)
api.register_blueprint(users)
