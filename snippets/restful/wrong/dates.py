from datetime import UTC, datetime

from flask import Flask
from flask_restful import Api, Resource

app = Flask(__name__)
api = Api(app)


class Now(Resource):
    def get(self) -> dict[str, datetime]:
        return {"now": datetime.now(UTC)}


api.add_resource(Now, "/now")
