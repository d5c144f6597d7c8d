import flask

users = flask.blueprint("users", __name__)
