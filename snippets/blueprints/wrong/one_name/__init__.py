from flask import Flask

from . import users

app = Flask(__name__)
app.register_blueprint(users)
