python -m pip install --require-hashes -r requirements/app.txt
