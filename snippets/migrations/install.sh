python -m pip install flask flask-sqlalchemy flask-migrate
