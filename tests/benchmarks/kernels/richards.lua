-- Richards: the kernel of a small operating system, whose tasks hand packets to each other, 3 times. Pure Lua.
local TIMES = 3
local IDLE, WORKER, HANDLER_A, HANDLER_B, DEVICE_A, DEVICE_B = 1, 2, 3, 4, 5, 6
local FOR_DEVICE, FOR_WORKER = 1, 2
local DATA_SIZE = 4

local Packet = {}
Packet.__index = Packet

function Packet.new(link, task, kind)
  return setmetatable({link = link, task = task, kind = kind, datum = 1, data = {0, 0, 0, 0}}, Packet)
end

-- Puts the packet at the end of a queue and returns the queue.
function Packet:append_to(queue)
  self.link = nil
  if not queue then return self end
  local last = queue
  while last.link do last = last.link end
  last.link = self
  return queue
end

local Task = {}
Task.__index = Task

function Task.new(scheduler, link, id, priority, input, waiting, work)
  return setmetatable({
    scheduler = scheduler, link = link, id = id, priority = priority, input = input, work = work,
    has_packet = input ~= nil, waiting = waiting, held = false,
  }, Task)
end

function Task:is_blocked() return self.held or not self.has_packet and self.waiting end

-- Takes the next packet if the task waits for one, and works. Returns the task that runs next.
function Task:run()
  local packet
  if self.has_packet and self.waiting and not self.held then
    packet = self.input
    self.input = packet.link
    self.waiting = false
    self.has_packet = self.input ~= nil
  end
  return self.work:run(self.scheduler, packet)
end

-- Takes a packet from `sender`. Returns the one of both that runs next.
function Task:receive(packet, sender)
  if not self.input then
    self.input = packet
    self.has_packet = true
    if self.priority > sender.priority then return self end
  else
    self.input = packet:append_to(self.input)
  end
  return sender
end

local Scheduler = {}
Scheduler.__index = Scheduler

function Scheduler.new()
  return setmetatable({tasks = {}, list = nil, current = nil, queued = 0, holds = 0}, Scheduler)
end

function Scheduler:add(id, priority, input, waiting, work)
  local task = Task.new(self, self.list, id, priority, input, waiting, work)
  self.list = task
  self.tasks[id] = task
end

function Scheduler:run()
  self.current = self.list
  while self.current do
    if self.current:is_blocked() then
      self.current = self.current.link
    else
      self.current = self.current:run()
    end
  end
end

function Scheduler:wait()
  self.current.waiting = true
  return self.current
end

function Scheduler:hold()
  self.holds = self.holds + 1
  self.current.held = true
  return self.current.link
end

function Scheduler:release(id)
  local task = self.tasks[id]
  task.held = false
  if task.priority > self.current.priority then return task end
  return self.current
end

function Scheduler:send(packet)
  local task = self.tasks[packet.task]
  self.queued = self.queued + 1
  packet.link = nil
  packet.task = self.current.id
  return task:receive(packet, self.current)
end

-- Releases the devices in an order that a shift register with feedback gives.
local Idle = {}
Idle.__index = Idle

function Idle.new() return setmetatable({control = 1, count = 10000}, Idle) end

-- Exclusive or with one bit.
local function toggle(number, bit)
  return number % (2 * bit) >= bit and number - bit or number + bit
end

function Idle:run(scheduler)
  self.count = self.count - 1
  if self.count == 0 then return scheduler:hold() end
  if self.control % 2 == 0 then
    self.control = self.control / 2
    return scheduler:release(DEVICE_A)
  end
  self.control = toggle(toggle(toggle(toggle((self.control - 1) / 2, 0x8000), 0x4000), 0x1000), 8)
  return scheduler:release(DEVICE_B)
end

-- Fills packets with letters for the handlers in turn.
local Worker = {}
Worker.__index = Worker

function Worker.new() return setmetatable({destination = HANDLER_A, count = 0}, Worker) end

function Worker:run(scheduler, packet)
  if not packet then return scheduler:wait() end
  self.destination = self.destination == HANDLER_A and HANDLER_B or HANDLER_A
  packet.task = self.destination
  packet.datum = 1
  for i = 1, DATA_SIZE do
    self.count = self.count % 26 + 1
    packet.data[i] = 64 + self.count
  end
  return scheduler:send(packet)
end

-- Hands the letters of work packets to a device one by one, each in a device packet.
local Handler = {}
Handler.__index = Handler

function Handler.new() return setmetatable({work = nil, devices = nil}, Handler) end

function Handler:run(scheduler, packet)
  if packet then
    if packet.kind == FOR_WORKER then
      self.work = packet:append_to(self.work)
    else
      self.devices = packet:append_to(self.devices)
    end
  end
  local work = self.work
  if work then
    if work.datum > DATA_SIZE then
      self.work = work.link
      return scheduler:send(work)
    end
    local device = self.devices
    if device then
      self.devices = device.link
      device.datum = work.data[work.datum]
      work.datum = work.datum + 1
      return scheduler:send(device)
    end
  end
  return scheduler:wait()
end

-- Keeps a packet until it is released.
local Device = {}
Device.__index = Device

function Device.new() return setmetatable({pending = nil}, Device) end

function Device:run(scheduler, packet)
  if packet then
    self.pending = packet
    return scheduler:hold()
  end
  local pending = self.pending
  if not pending then return scheduler:wait() end
  self.pending = nil
  return scheduler:send(pending)
end

local function packets(count, task, kind)
  local queue
  for _ = 1, count do queue = Packet.new(queue, task, kind) end
  return queue
end

local function run()
  local scheduler = Scheduler.new()
  scheduler:add(IDLE, 0, nil, false, Idle.new())
  scheduler:add(WORKER, 1000, packets(2, WORKER, FOR_WORKER), true, Worker.new())
  scheduler:add(HANDLER_A, 2000, packets(3, DEVICE_A, FOR_DEVICE), true, Handler.new())
  scheduler:add(HANDLER_B, 3000, packets(3, DEVICE_B, FOR_DEVICE), true, Handler.new())
  scheduler:add(DEVICE_A, 4000, nil, true, Device.new())
  scheduler:add(DEVICE_B, 5000, nil, true, Device.new())
  scheduler:run()
  assert(scheduler.queued == 23246 and scheduler.holds == 9297)
  return scheduler.queued + scheduler.holds
end

return function()
  local sum = 0
  for _ = 1, TIMES do sum = sum + run() end
  return sum
end
