from flask import Blueprint, Flask
from flask_restful import Resource

app = Flask(__name__)
users = Blueprint("users", __name__, url_prefix="/users")


class Users(Resource):
    pass


users.add_resource(Users, "")
app.register_blueprint(users)
