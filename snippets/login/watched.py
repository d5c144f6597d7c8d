import secrets

from flask import Flask, render_template_string, session
from flask_login import (
    LoginManager,
    UserMixin,
    current_user,
    login_required,
    login_user,
)


class User(UserMixin):
    id = 7


app = Flask(__name__)
app.secret_key = secrets.token_hex()
login_manager = LoginManager(app)
users = {7: User()}
asked_for: list[str] = []


# --8<-- [start:loader]
@login_manager.user_loader
def load_user(user_id: str) -> User | None:
    asked_for.append(user_id)
    return users.get(int(user_id))
    # --8<-- [end:loader]


@app.get("/plain")
def plain() -> str:
    return "no word about users"


@app.get("/template")
def template() -> str:
    return render_template_string("no word about users")


@app.get("/guarded")
@login_required
def guarded() -> str:
    return f"for user {current_user.get_id()} only"


with app.test_request_context():
    login_user(users[7])
    kept = dict(session)
print(kept | {"_id": f"a hash of {len(kept['_id'])} characters"})

client = app.test_client()
for number in (7, 8):
    with client.session_transaction() as stored:
        stored["_user_id"] = str(number)
    print("user", number)
    for path in ("/plain", "/template", "/guarded"):
        asked_for.clear()
        print(path, client.get(path).status_code, "loaded:", asked_for)
