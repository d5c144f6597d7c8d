from werkzeug.utils import secure_filename

NAMES = (
    "../../etc/passwd",
    "C:\\fakepath\\cat.png",
    "cat.png.html",
    "报告.pdf",
    "合同.pdf",
    "报告",
    "😀.png",
    ".htaccess",
    "a" * 300 + ".png",
)

for name in NAMES:
    safe = secure_filename(name)
    print(f"{name[:20]} -> {safe[:20]!r}, {len(safe)} characters")
