from flask import Blueprint, Flask, url_for

app = Flask(__name__, static_folder="web/assets")
files = Flask(__name__, static_url_path="/files")
bare = Flask(__name__, static_folder=None)

admin = Blueprint(
    "admin", __name__, url_prefix="/admin", static_folder="admin/static"
)
app.register_blueprint(admin)

with app.test_request_context():
    print("application:", url_for("static", filename="style.css"))
    print("blueprint:", url_for("admin.static", filename="style.css"))
    print("with a query:", url_for("static", filename="style.css", v="3"))
    print("other name:", url_for("static", filename="封面 1.png"))

with app.test_request_context(base_url="http://localhost/shop"):
    print("below /shop:", url_for("static", filename="style.css"))

with files.test_request_context():
    print("other URL:", url_for("static", filename="style.css"))

print("no folder:", list(bare.url_map.iter_rules()))
