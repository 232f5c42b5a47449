import sys
import circular_a
try:
    circular_a.late
except AttributeError as e:
    attribute_message = str(e)
try:
    from circular_a import late
except ImportError as e:
    import_message = str(e)
