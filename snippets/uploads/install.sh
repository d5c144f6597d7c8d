python -m pip install flask pillow pytest
