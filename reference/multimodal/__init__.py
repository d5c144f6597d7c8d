"""A classifier of handwritten digits from a picture and a note.

Small enough to read: what answers a request needs numpy alone; what trains it
needs scikit-learn, whose data set of digits comes with the library.
"""
