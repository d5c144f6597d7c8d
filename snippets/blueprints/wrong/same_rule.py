from flask import Blueprint, Flask

staff = Blueprint("staff", __name__, url_prefix="/api")
clients = Blueprint("clients", __name__, url_prefix="/api")


@staff.get("/users")
def staff_users() -> list[str]:
    return ["Grace"]


@clients.get("/users")
def client_users() -> list[str]:
    return ["Ada"]


app = Flask(__name__)
app.register_blueprint(staff)
app.register_blueprint(clients)
