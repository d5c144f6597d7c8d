python -m pip install flask pytest waitress
