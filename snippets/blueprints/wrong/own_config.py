from flask import Blueprint, Flask

shop = Blueprint("shop", __name__)
shop.config["CURRENCY"] = "EUR"

app = Flask(__name__)
app.register_blueprint(shop)
