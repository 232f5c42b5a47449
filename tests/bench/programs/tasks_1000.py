"""1000 tasks of one body resumed in turn. One operation is one switch."""
from scheduler_loop import make_run

run = make_run(1000)
