python -m pip install flask "pillow>=13" pytest
