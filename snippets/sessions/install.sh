python -m pip install flask flask-session flask-wtf pytest
