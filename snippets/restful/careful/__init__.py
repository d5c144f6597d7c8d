from flask import Flask
from werkzeug.exceptions import HTTPException

from . import notes, orders
from .http import show_problem

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 16_384
app.register_blueprint(notes.bp)
app.register_blueprint(orders.bp)
app.register_error_handler(HTTPException, show_problem)
