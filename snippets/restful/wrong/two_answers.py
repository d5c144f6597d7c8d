from flask import Flask
from flask_restful import Api, Resource


class SoldOutError(Exception):
    pass


app = Flask(__name__)
api = Api(app)


@app.errorhandler(SoldOutError)
def sold_out(_: SoldOutError) -> tuple[dict[str, str], int]:
    return {"error": "sold out"}, 409


@app.post("/view")
def order() -> None:
    raise SoldOutError


class Orders(Resource):
    def post(self) -> None:
        raise SoldOutError


api.add_resource(Orders, "/resource")
