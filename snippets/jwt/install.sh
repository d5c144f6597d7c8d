python -m pip install flask flask-jwt-extended flask-limiter pyjwt
