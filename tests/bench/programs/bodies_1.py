"""One task resumed again and again. One operation is one switch."""
from many_bodies import make_run

run = make_run(1, False)
