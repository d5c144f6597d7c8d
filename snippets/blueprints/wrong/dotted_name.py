from flask import Blueprint

users = Blueprint("api.users", __name__)
