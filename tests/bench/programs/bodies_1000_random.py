"""1000 tasks of as many different bodies resumed in random order. One operation is one switch."""
from many_bodies import make_run

run = make_run(1000, True)
