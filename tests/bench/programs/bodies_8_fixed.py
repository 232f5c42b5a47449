"""8 tasks of as many different bodies resumed in fixed order. One operation is one switch."""
from many_bodies import make_run

run = make_run(8, False)
