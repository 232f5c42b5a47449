import circular_b
late = 1
