import secrets

from flask import Flask, request, session

app = Flask(__name__)
app.secret_key = secrets.token_hex()


@app.post("/email")
def change_email() -> dict[str, str]:
    body = request.get_json(force=True)
    return {"member": session["member"], "new email": body["email"]}
