"""The files of a small project about tea whose every block is proven."""

from tests.provenance.sample_pages import INDEX, PAGE, PAGES

__all__ = ["INDEX", "PAGE"]

SHOP = "snippets/tea/shop.py"
CONSOLE = "snippets/tea/shop.console"
HTML = "snippets/tea/page.html"
INSTALL = "snippets/tea/install.sh"
CUP = "snippets/tea/wrong/cup.py"
CONFIG = "reference/config.py"
CORRECTIONS = "docs/corrections/tea.toml"
TOPICS = "docs/topics.toml"

FILES = {
    SHOP: '''"""A shop."""

from flask import Flask

app = Flask(__name__)


# --8<-- [start:view]
@app.get("/")
def tea() -> str:
    """Give tea."""
    return "<b class='tea'>&amp;</b>"
# --8<-- [end:view]
''',
    CONSOLE: """# --8<-- [start:run]
$ flask --app shop run
Press CTRL+C to quit
# --8<-- [end:run]

# --8<-- [start:ask]
$ curl http://127.0.0.1:5000/ \\
    -H "Accept: text/html"
<b class='tea'>&amp;</b>
$ curl -s http://127.0.0.1:5000/
<b class='tea'>&amp;</b>
# --8<-- [end:ask]
""",
    HTML: """<main>
  {# --8<-- [start:body] #}
  <p>{{ tea }}</p>
  {# --8<-- [end:body] #}
</main>
""",
    INSTALL: "python -m pip install flask\n",
    CUP: "def pour() -> float:\n    return 1 / 0\n",
    CONFIG: "# --8<-- [start:limit]\nLIMIT = 5\n# --8<-- [end:limit]\n",
    CORRECTIONS: """[W01]
question = 1
example = "snippets/tea/wrong/cup.py"
wrong = {en = "A cup may be divided by nothing.", zh = "杯子可以除以零。"}
right = {en = "It may not.", zh = "不可以。"}

[S01]
question = 1
source = "https://tea.example/"
wrong = {en = "Tea is safe.", zh = "茶是安全的。"}
right = {en = "Tea is hot.", zh = "茶很烫。"}
""",
    TOPICS: '[tea]\nquestions = [1]\nmistakes = ["W01", "S01"]\n\n'
    "[milk]\nquestions = [2, 3]\nmistakes = []\n",
    "docs/en/index.md": "---\ndescription: Home.\n---\n\n# Home\n",
    "docs/zh/index.md": "---\ndescription: 首页。\n---\n\n# 首页\n",
    **PAGES,
}
