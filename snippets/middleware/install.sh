python -m pip install flask waitress
