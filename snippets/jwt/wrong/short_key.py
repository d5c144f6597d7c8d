from flask import Flask
from flask_jwt_extended import JWTManager, get_jwt_identity, jwt_required

app = Flask(__name__)
app.config["JWT_SECRET_KEY"] = "my-shop-key"
JWTManager(app)


@app.get("/me")
@jwt_required()
def show_me() -> dict[str, str]:
    return {"name": get_jwt_identity()}
