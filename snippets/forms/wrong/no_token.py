import secrets

from flask import Flask, request, session

app = Flask(__name__)
app.secret_key = secrets.token_hex()


@app.post("/email")
def change_email() -> dict[str, str]:
    email = request.form["email"]
    return {"member": session["member"], "new email": email}
