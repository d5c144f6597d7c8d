from flask import Flask, request
from flask_restful import Api, Resource

app = Flask(__name__)
api = Api(app)


class Users(Resource):
    def get(self) -> list[str]:
        return ["ann", "bob"]

    def post(self) -> dict[str, str]:
        name = request.get_json()["name"]
        return {"message": f"{name} was added"}


api.add_resource(Users, "/users")
