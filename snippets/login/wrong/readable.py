from flask import Flask
from werkzeug.security import generate_password_hash


class User:
    def __init__(self, name: str, password: str) -> None:
        self.name = name
        self.password = password

    @property
    def password(self) -> str:
        return self.password_hash

    @password.setter
    def password(self, password: str) -> None:
        self.password_hash = generate_password_hash(password)


app = Flask(__name__)
users = {}


@app.get("/users/<name>")
def show(name: str) -> dict[str, str]:
    fields = ("name", "password")
    return {field: getattr(users[name], field) for field in fields}
