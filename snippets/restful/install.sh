python -m pip install flask flask-restful msgspec flask-smorest apiflask pydantic
