"""A program that ends with an error: traceback on stderr, and the exit code."""
def stop():
    raise KeyboardInterrupt


try:
    stop()
except Exception:
    print('not here')
finally:
    print('but here')
