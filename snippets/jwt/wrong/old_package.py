from flask import Flask
from flask_jwt import JWT, current_user, jwt_required

app = Flask(__name__)
JWT(app)


@app.get("/me")
@jwt_required()
def show_me() -> dict[str, str]:
    return {"name": current_user.name}
