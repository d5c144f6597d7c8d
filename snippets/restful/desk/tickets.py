from hmac import compare_digest

from flask import Blueprint, current_app, request
from flask_restful import Resource
from werkzeug.datastructures import WWWAuthenticate
from werkzeug.exceptions import NotFound, Unauthorized

from .http import Api

Ticket = dict[str, object]
bp = Blueprint("tickets", __name__)
# --8<-- [start:bound]
api = Api(bp)


@bp.before_request
def check_token() -> None:
    token = current_app.config["TOKEN"]
    given = request.headers.get("Authorization", "").encode()
    if not token or not compare_digest(given, f"Bearer {token}".encode()):
        challenge = WWWAuthenticate("bearer")
        raise Unauthorized("A token is needed.", www_authenticate=challenge)
    # --8<-- [end:bound]


TICKETS: dict[int, Ticket] = {1: {"number": 1, "text": "The lift is stuck."}}


@api.resource("")
class Tickets(Resource):
    def get(self) -> list[Ticket]:
        return list(TICKETS.values())


@api.resource("/<int:number>")
class OneTicket(Resource):
    def get(self, number: int) -> Ticket:
        if number not in TICKETS:
            raise NotFound(f"There is no ticket {number}.")
        return TICKETS[number]
