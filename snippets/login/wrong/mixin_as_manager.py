from flask import Flask
from flask_login import UserMixin


class UserSession(UserMixin):
    pass


app = Flask(__name__)
login_manager = UserSession(app)
