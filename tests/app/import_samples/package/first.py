from . import second
from .second import name
from .sub import leaf
from .sub.leaf import above
from . import loaded
