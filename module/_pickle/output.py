"""Output: the bytes of a pickle being written, cut into frames from protocol 4 on."""
from module._pickle.opcodes import FRAME, FRAME_LEAST, FRAME_TARGET, little_endian
from rpython.rlib.rstring import StringBuilder


class Output(object):
    """Collects the bytes; with a file, gives them to its write method.

    w_write     the write method, None where the pickle is wanted as a whole
    finished    what belongs to no open frame
    builder     where bytes go: the open frame, or `finished` while there are no frames
    """

    def __init__(self, space, w_write):
        self.space = space
        self.w_write = w_write
        self.finished = StringBuilder()
        self.builder = self.finished
        self.has_frames = False

    def write(self, data):
        self.builder.append(data)

    def start_frames(self):
        """From here on everything is in frames."""
        self.has_frames = True
        self.builder = StringBuilder()

    def end_frame(self):
        """Finish the open frame, if there are frames; the next one begins."""
        if not self.has_frames:
            return
        contents = self.builder.build()
        if len(contents) >= FRAME_LEAST:
            self.finished.append(FRAME)
            self.finished.append(little_endian(len(contents), 8))
        self.finished.append(contents)
        self.builder = StringBuilder()

    def opcode_boundary(self):
        """Between two objects: here a frame that is long enough ends."""
        if self.has_frames and self.builder.getlength() >= FRAME_TARGET:
            self.end_frame()
            if self.w_write is not None:
                self.flush()

    def write_data(self, header, data, w_data):
        """Write an opcode and the data it announces; long ones bypass the frames, and go to a file by themselves.

        w_data is the object with these bytes, or None.
        """
        if len(data) < FRAME_TARGET:
            self.builder.append(header)
            self.builder.append(data)
            return
        self.end_frame()
        self.finished.append(header)
        if self.w_write is None:
            self.finished.append(data)
            return
        self.flush()
        if w_data is None:
            w_data = self.space.newbytes(data)
        self.space.call_function(self.w_write, w_data)

    def flush(self):
        """Give what is finished to the file."""
        data = self.finished.build()
        self.finished = StringBuilder()
        if not self.has_frames:
            self.builder = self.finished
        self.space.call_function(self.w_write, self.space.newbytes(data))

    def contents(self):
        """All that was written and not given to a file."""
        return self.finished.build()
