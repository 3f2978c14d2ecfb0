// richards.lua in JavaScript.
const TIMES = 3;
const IDLE = 0, WORKER = 1, HANDLER_A = 2, HANDLER_B = 3, DEVICE_A = 4, DEVICE_B = 5;
const FOR_DEVICE = 1, FOR_WORKER = 2;
const DATA_SIZE = 4;

class Packet {
  constructor(link, task, kind) {
    this.link = link;
    this.task = task;
    this.kind = kind;
    this.datum = 0;
    this.data = [0, 0, 0, 0];
  }

  appendTo(queue) {
    this.link = null;
    if (queue === null) return this;
    let last = queue;
    while (last.link !== null) last = last.link;
    last.link = this;
    return queue;
  }
}

class Task {
  constructor(scheduler, link, id, priority, input, waiting, work) {
    this.scheduler = scheduler;
    this.link = link;
    this.id = id;
    this.priority = priority;
    this.input = input;
    this.work = work;
    this.hasPacket = input !== null;
    this.waiting = waiting;
    this.held = false;
  }

  isBlocked() {
    return this.held || !this.hasPacket && this.waiting;
  }

  run() {
    let packet = null;
    if (this.hasPacket && this.waiting && !this.held) {
      packet = this.input;
      this.input = packet.link;
      this.waiting = false;
      this.hasPacket = this.input !== null;
    }
    return this.work.run(this.scheduler, packet);
  }

  receive(packet, sender) {
    if (this.input === null) {
      this.input = packet;
      this.hasPacket = true;
      if (this.priority > sender.priority) return this;
    } else {
      this.input = packet.appendTo(this.input);
    }
    return sender;
  }
}

class Scheduler {
  constructor() {
    this.tasks = [];
    this.list = null;
    this.current = null;
    this.queued = 0;
    this.holds = 0;
  }

  add(id, priority, input, waiting, work) {
    const task = new Task(this, this.list, id, priority, input, waiting, work);
    this.list = task;
    this.tasks[id] = task;
  }

  run() {
    this.current = this.list;
    while (this.current !== null) {
      this.current = this.current.isBlocked() ? this.current.link : this.current.run();
    }
  }

  wait() {
    this.current.waiting = true;
    return this.current;
  }

  hold() {
    this.holds++;
    this.current.held = true;
    return this.current.link;
  }

  release(id) {
    const task = this.tasks[id];
    task.held = false;
    return task.priority > this.current.priority ? task : this.current;
  }

  send(packet) {
    const task = this.tasks[packet.task];
    this.queued++;
    packet.link = null;
    packet.task = this.current.id;
    return task.receive(packet, this.current);
  }
}

class Idle {
  constructor() {
    this.control = 1;
    this.count = 10000;
  }

  run(scheduler) {
    this.count--;
    if (this.count === 0) return scheduler.hold();
    if ((this.control & 1) === 0) {
      this.control = this.control >> 1;
      return scheduler.release(DEVICE_A);
    }
    this.control = this.control >> 1 ^ 0xd008;
    return scheduler.release(DEVICE_B);
  }
}

class Worker {
  constructor() {
    this.destination = HANDLER_A;
    this.count = 0;
  }

  run(scheduler, packet) {
    if (packet === null) return scheduler.wait();
    this.destination = this.destination === HANDLER_A ? HANDLER_B : HANDLER_A;
    packet.task = this.destination;
    packet.datum = 0;
    for (let i = 0; i < DATA_SIZE; i++) {
      this.count = this.count % 26 + 1;
      packet.data[i] = 64 + this.count;
    }
    return scheduler.send(packet);
  }
}

class Handler {
  constructor() {
    this.work = null;
    this.devices = null;
  }

  run(scheduler, packet) {
    if (packet !== null) {
      if (packet.kind === FOR_WORKER) {
        this.work = packet.appendTo(this.work);
      } else {
        this.devices = packet.appendTo(this.devices);
      }
    }
    const work = this.work;
    if (work !== null) {
      if (work.datum >= DATA_SIZE) {
        this.work = work.link;
        return scheduler.send(work);
      }
      const device = this.devices;
      if (device !== null) {
        this.devices = device.link;
        device.datum = work.data[work.datum];
        work.datum++;
        return scheduler.send(device);
      }
    }
    return scheduler.wait();
  }
}

class Device {
  constructor() {
    this.pending = null;
  }

  run(scheduler, packet) {
    if (packet !== null) {
      this.pending = packet;
      return scheduler.hold();
    }
    const pending = this.pending;
    if (pending === null) return scheduler.wait();
    this.pending = null;
    return scheduler.send(pending);
  }
}

function packets(count, task, kind) {
  let queue = null;
  for (let i = 0; i < count; i++) queue = new Packet(queue, task, kind);
  return queue;
}

function run() {
  const scheduler = new Scheduler();
  scheduler.add(IDLE, 0, null, false, new Idle());
  scheduler.add(WORKER, 1000, packets(2, WORKER, FOR_WORKER), true, new Worker());
  scheduler.add(HANDLER_A, 2000, packets(3, DEVICE_A, FOR_DEVICE), true, new Handler());
  scheduler.add(HANDLER_B, 3000, packets(3, DEVICE_B, FOR_DEVICE), true, new Handler());
  scheduler.add(DEVICE_A, 4000, null, true, new Device());
  scheduler.add(DEVICE_B, 5000, null, true, new Device());
  scheduler.run();
  if (scheduler.queued !== 23246 || scheduler.holds !== 9297) throw new Error("wrong counts " + scheduler.queued + " " + scheduler.holds);
  return scheduler.queued + scheduler.holds;
}

(() => {
  let sum = 0;
  for (let i = 0; i < TIMES; i++) sum += run();
  return sum;
});
