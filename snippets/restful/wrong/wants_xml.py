from flask import Flask
from flask_restful import Api, Resource

app = Flask(__name__)
api = Api(app)


class Tasks(Resource):
    def get(self) -> list[str]:
        return ["Buy milk."]


api.add_resource(Tasks, "/tasks")
