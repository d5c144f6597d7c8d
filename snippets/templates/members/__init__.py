from flask import Flask, Response, abort, render_template
from jinja2 import StrictUndefined

app = Flask(__name__)
app.jinja_options = {"undefined": StrictUndefined, "trim_blocks": True}

# What members typed into their profiles.
MEMBERS = {
    "ada": {"name": "Ada & Co", "site": "https://ada.example/?a=1&b=2"},
    "eve": {
        "name": '"><script>alert(1)</script>',
        "site": "javascript:alert(1)",
    },
}


# --8<-- [start:link]
@app.template_test("web_address")
def is_web_address(text: str | None) -> bool:
    """Tell whether a link to it leads to a page, and runs no script."""
    return text is not None and text.lower().startswith(("https://", "http://"))
    # --8<-- [end:link]


@app.get("/members/<key>")
def show(key: str) -> str:
    if key not in MEMBERS:
        abort(404)
    return render_template("member.html", member=MEMBERS[key])


@app.after_request
def restrict(response: Response) -> Response:
    """Let the browser run no script that is written into a page."""
    response.content_security_policy.script_src = "'self'"
    response.content_security_policy.base_uri = "'none'"
    return response
