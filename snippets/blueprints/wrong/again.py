from flask import Blueprint, Flask

users = Blueprint("users", __name__)

app = Flask(__name__)
app.register_blueprint(users, url_prefix="/users")
app.register_blueprint(users, url_prefix="/people")
