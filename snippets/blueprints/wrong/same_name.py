from flask import Blueprint, Flask

pages = Blueprint("users", __name__, url_prefix="/users")
api = Blueprint("users", __name__, url_prefix="/api/users")

app = Flask(__name__)
app.register_blueprint(pages)
app.register_blueprint(api)
