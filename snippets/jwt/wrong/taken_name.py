from flask import Flask, abort, request

app = Flask(__name__)
ADDRESSES = {"ann@clinic.example"}


@app.post("/register")
def register() -> tuple[dict[str, str], int]:
    address = request.get_json()["address"]
    if address in ADDRESSES:
        abort(409)
    ADDRESSES.add(address)
    return {"address": address}, 201
