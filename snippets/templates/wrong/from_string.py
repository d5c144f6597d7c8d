import secrets

from flask import Flask, render_template_string, request

app = Flask(__name__)
app.secret_key = secrets.token_hex()


@app.get("/")
def hello() -> str:
    return render_template_string(f"Hello {request.args['name']}!")
