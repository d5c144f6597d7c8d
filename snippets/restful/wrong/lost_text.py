import flask_restful
from flask import Flask
from flask_restful import Resource
from werkzeug.exceptions import HTTPException


class Api(flask_restful.Api):
    def error_router(self, original_handler, e):
        return original_handler(e)


app = Flask(__name__)
api = Api(app)


@app.errorhandler(HTTPException)
def show_problem(error: HTTPException) -> tuple[dict[str, str | None], int]:
    return {"detail": error.description}, error.code


class Task(Resource):
    def get(self, number: int) -> None:
        flask_restful.abort(404, message=f"There is no task {number}.")


api.add_resource(Task, "/tasks/<int:number>")
