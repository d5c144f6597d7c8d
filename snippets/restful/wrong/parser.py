from flask import Flask
from flask_restful import Api, Resource, reqparse

app = Flask(__name__)
api = Api(app)
parser = reqparse.RequestParser()
parser.add_argument("limit", type=int)


class Tasks(Resource):
    def get(self) -> list[str]:
        limit = parser.parse_args()["limit"]
        return ["Buy milk.", "Call Bob."][:limit]


api.add_resource(Tasks, "/tasks")
