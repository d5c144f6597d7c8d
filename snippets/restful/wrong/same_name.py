from flask import Flask
from flask_restful import Api, Resource


class V1:
    class Tasks(Resource):
        pass


class V2:
    class Tasks(Resource):
        pass


app = Flask(__name__)
api = Api(app)
api.add_resource(V1.Tasks, "/v1/tasks")
api.add_resource(V2.Tasks, "/v2/tasks")
