from flask import Flask, request

app = Flask(__name__)


@app.get("/orders")
def list_orders() -> dict[str, int]:
    return {"page": request.args.get("page", 1, type=int)}
