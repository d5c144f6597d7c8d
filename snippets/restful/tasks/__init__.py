from itertools import count
from typing import Any

from flask import Flask
from flask_restful import Resource
from werkzeug.exceptions import HTTPException, NotFound

from .http import Api, read_task, show_problem

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 16_384
app.register_error_handler(HTTPException, show_problem)
api = Api(app)
tasks: dict[int, dict[str, Any]] = {}  # a table in a database
numbers = count(1)


# --8<-- [start:resource]
@api.resource("/tasks")
class Tasks(Resource):
    def get(self) -> dict[str, Any]:
        return {"newest": list(tasks.values())[-20:]}

    def post(self) -> tuple[dict[str, Any], int, dict[str, str]]:
        title = read_task().title
        number = next(numbers)
        tasks[number] = {"number": number, "title": title}
        place = api.url_for(Task, number=number)
        return tasks[number], 201, {"Location": place}
        # --8<-- [end:resource]


@api.resource("/tasks/<int:number>")
class Task(Resource):
    def get(self, number: int) -> dict[str, Any]:
        if number not in tasks:
            raise NotFound(f"There is no task {number}.")
        return tasks[number]

    def delete(self, number: int) -> tuple[None, int]:
        if tasks.pop(number, None) is None:
            raise NotFound(f"There is no task {number}.")
        return None, 204
