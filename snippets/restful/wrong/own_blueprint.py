from flask_restful import Api, Blueprint, Resource

users = Blueprint("users", __name__)
api = Api(users)
