from flask import Blueprint, Flask, request
from flask_restful import Api, Resource

users = Blueprint("users", __name__, url_prefix="/users")
api = Api(users)
names = ["ann", "bob"]


class Users(Resource):
    def post(self) -> dict[str, str]:
        names.append(request.get_json()["name"])
        return {"message": "added"}


api.add_resource(Users, "")
app = Flask(__name__)
app.register_blueprint(users)
