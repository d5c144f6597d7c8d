from flask import Flask

app = Flask(__name__)
app.static_folder = "assets"
