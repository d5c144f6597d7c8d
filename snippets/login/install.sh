python -m pip install flask flask-login flask-sqlalchemy flask-wtf flask-limiter
