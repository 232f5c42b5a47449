"""Richards: the scheduler of a simulated operating system; polymorphic methods, linked lists. One operation is one simulation.

After Martin Richards' benchmark: six tasks pass packets to each other through queues; the numbers of
queued and held packets are fixed by the algorithm, and are the checksum.
"""
IDLE, WORKER, HANDLER_A, HANDLER_B, DEVICE_A, DEVICE_B = range(6)
KIND_DEVICE, KIND_WORK = 0, 1
PACKET_SIZE = 4


class Packet:
    def __init__(self, link, owner, kind):
        self.link = link
        self.owner = owner
        self.kind = kind
        self.datum = 0
        self.data = [0] * PACKET_SIZE

    def append_to(self, queue):
        """Put this packet at the end of a linked list; return the list's head."""
        self.link = None
        if queue is None:
            return self
        last = queue
        while last.link is not None:
            last = last.link
        last.link = self
        return queue


class Scheduler:
    def __init__(self):
        self.tasks = [None] * 6
        self.first = None
        self.current = None
        self.holds = 0
        self.queued = 0

    def add(self, task):
        task.next = self.first
        self.first = task
        self.tasks[task.identity] = task

    def run(self):
        task = self.first
        while task is not None:
            self.current = task
            if task.is_held_or_waiting():
                task = task.next
            else:
                task = task.take_turn()

    def find(self, identity):
        return self.tasks[identity]


class Task:
    def __init__(self, scheduler, identity, priority, queue, packet_pending, waiting):
        self.scheduler = scheduler
        self.identity = identity
        self.priority = priority
        self.queue = queue
        self.packet_pending = packet_pending
        self.waiting = waiting
        self.holding = False
        self.next = None
        scheduler.add(self)

    def is_held_or_waiting(self):
        return self.holding or (not self.packet_pending and self.waiting)

    def take_turn(self):
        packet = None
        if self.packet_pending and self.waiting:
            packet = self.queue
            self.queue = packet.link
            self.waiting = False
            self.packet_pending = self.queue is not None
        return self.work(packet)

    def work(self, packet):
        raise NotImplementedError

    def wait(self):
        self.waiting = True
        return self

    def hold(self):
        self.scheduler.holds += 1
        self.holding = True
        return self.next

    def release(self, identity):
        task = self.scheduler.find(identity)
        task.holding = False
        return task if task.priority > self.priority else self

    def send(self, packet):
        task = self.scheduler.find(packet.owner)
        self.scheduler.queued += 1
        packet.owner = self.identity
        return task.receive(packet, self)

    def receive(self, packet, sender):
        if self.queue is None:
            packet.link = None
            self.queue = packet
            self.packet_pending = True
            if self.priority > sender.priority:
                return self
        else:
            packet.append_to(self.queue)
        return sender


class IdleTask(Task):
    def __init__(self, scheduler, count):
        Task.__init__(self, scheduler, IDLE, 0, None, False, False)
        self.control = 1
        self.count = count

    def work(self, packet):
        self.count -= 1
        if self.count == 0:
            return self.hold()
        if self.control & 1 == 0:
            self.control //= 2
            return self.release(DEVICE_A)
        self.control = self.control // 2 ^ 0xd008
        return self.release(DEVICE_B)


class WorkTask(Task):
    def __init__(self, scheduler, queue):
        Task.__init__(self, scheduler, WORKER, 1000, queue, True, True)
        self.destination = HANDLER_A
        self.letter = 0

    def work(self, packet):
        if packet is None:
            return self.wait()
        self.destination = HANDLER_B if self.destination == HANDLER_A else HANDLER_A
        packet.owner = self.destination
        packet.datum = 0
        for i in range(PACKET_SIZE):
            self.letter += 1
            if self.letter > 26:
                self.letter = 1
            packet.data[i] = self.letter + 64
        return self.send(packet)


class HandlerTask(Task):
    def __init__(self, scheduler, identity, priority, queue):
        Task.__init__(self, scheduler, identity, priority, queue, True, True)
        self.work_in = None
        self.device_in = None

    def work(self, packet):
        if packet is not None:
            if packet.kind == KIND_WORK:
                self.work_in = packet.append_to(self.work_in)
            else:
                self.device_in = packet.append_to(self.device_in)
        work = self.work_in
        if work is None:
            return self.wait()
        count = work.datum
        if count >= PACKET_SIZE:
            self.work_in = work.link
            return self.send(work)
        device = self.device_in
        if device is None:
            return self.wait()
        self.device_in = device.link
        device.datum = work.data[count]
        work.datum = count + 1
        return self.send(device)


class DeviceTask(Task):
    def __init__(self, scheduler, identity, priority):
        Task.__init__(self, scheduler, identity, priority, None, False, True)
        self.pending = None

    def work(self, packet):
        if packet is None:
            if self.pending is None:
                return self.wait()
            packet = self.pending
            self.pending = None
            return self.send(packet)
        self.pending = packet
        return self.hold()


def packets(owner, kind):
    head = None
    for _ in range(3):
        head = Packet(head, owner, kind)
    return head


def simulate():
    scheduler = Scheduler()
    IdleTask(scheduler, 10000)
    WorkTask(scheduler, Packet(Packet(None, 0, KIND_WORK), 0, KIND_WORK))
    HandlerTask(scheduler, HANDLER_A, 2000, packets(DEVICE_A, KIND_DEVICE))
    HandlerTask(scheduler, HANDLER_B, 3000, packets(DEVICE_B, KIND_DEVICE))
    DeviceTask(scheduler, DEVICE_A, 4000)
    DeviceTask(scheduler, DEVICE_B, 5000)
    scheduler.run()
    return scheduler.queued * 100000 + scheduler.holds


def run(n):
    total = 0
    for _ in range(n):
        total = (total * 3 + simulate()) % 1000000007
    return total
