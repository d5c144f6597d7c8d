from flask import Blueprint, Flask, abort

Answer = tuple[dict[str, str], int]

shop = Blueprint("shop", __name__, url_prefix="/shop")


@shop.get("/books/<int:number>")
def show_book(number: int) -> dict[str, str]:
    if number != 1:
        abort(404)
    return {"title": "Dune"}


@shop.errorhandler(404)
def shop_not_found(_error: Exception) -> Answer:
    return {"answered by": "the shop's handler"}, 404


app = Flask(__name__)
app.register_blueprint(shop)


@app.errorhandler(404)
def app_not_found(_error: Exception) -> Answer:
    return {"answered by": "the application's handler"}, 404
