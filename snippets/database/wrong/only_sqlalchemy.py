from flask import Flask
from flask_sqlalchemy import SQLAlchemy  # after: pip install flask sqlalchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)
