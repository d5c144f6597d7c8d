from flask import Flask
from flask_restful import Api, ResourceClass

app = Flask(__name__)
api = Api(app)
