from flask import Blueprint, Flask, url_for

shop = Blueprint("shop", __name__, static_folder="shop/static")


@shop.get("/")
def home() -> str:
    return url_for(".static", filename="logo.svg")


app = Flask(__name__)
app.register_blueprint(shop)
