"""What the command line and the environment say about streams: one prebuilt instance, set when the process starts."""


# the locales in which what is no text in the encoding passes through the standard streams (PEP 538)
C_LOCALES = ['C', 'POSIX', 'C.UTF-8', 'C.utf8', 'UTF-8']


class StreamOptions(object):
    """encoding and errors are those of text streams that name none.

    io_encoding  the text of PYTHONIOENCODING, '' if it is not set
    """

    def __init__(self):
        self.unbuffered = False
        self.utf8_mode = False
        self.warns_about_encoding = False
        self.reports_failed_close = False       # by finalizers: in the development mode
        self.is_c_locale = False
        self.encoding = 'UTF-8'
        self.io_encoding = ''

    def read_locale(self, name):
        """Take the encoding from the name of the locale, such as de_DE.ISO8859-1."""
        self.is_c_locale = name == '' or name in C_LOCALES
        self.encoding = 'UTF-8'
        dot = name.find('.')
        if dot >= 0:
            stop = name.find('@', dot)
            if stop < 0:
                stop = len(name)
            encoding = name[dot + 1:stop]
            lower = encoding.lower()
            if lower != 'utf-8' and lower != 'utf8' and lower != '':
                self.encoding = encoding

    def default_encoding(self):
        """For open() without an encoding."""
        return 'utf-8' if self.utf8_mode else self.encoding


stream_options = StreamOptions()
