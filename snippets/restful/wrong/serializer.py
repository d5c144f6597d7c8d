from flask import Flask
from flask_restful import Api, Resource, ResponseSerializer

app = Flask(__name__)
api = Api(app)
