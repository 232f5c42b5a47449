from .. import second as above
