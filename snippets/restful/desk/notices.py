from flask import Blueprint
from flask_restful import Resource

from .http import Api

bp = Blueprint("notices", __name__)
api = Api(bp)
NOTICES = [{"number": 1, "text": "Closed on Monday."}]


@api.resource("")
class Notices(Resource):
    def get(self) -> list[dict[str, object]]:
        return NOTICES
