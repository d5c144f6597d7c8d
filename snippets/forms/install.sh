python -m pip install flask flask-wtf email-validator pytest
