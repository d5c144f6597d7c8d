python -m pip install numpy
