-- DeltaBlue: an incremental solver of one-way constraints with strengths, on a chain of equalities and on pairs of variables
-- that are tied by a linear function. Pure Lua.
local SIZE, TIMES = 1000, 2

-- The smaller, the stronger.
local REQUIRED, STRONG_PREFERRED, PREFERRED, STRONG_DEFAULT, NORMAL, WEAK_DEFAULT, WEAKEST = 0, 1, 2, 3, 4, 5, 6
local NONE, FORWARD, BACKWARD = 0, 1, 2

local function class(parent)
  local methods = setmetatable({}, parent)
  methods.__index = methods
  return methods
end

local List = class()

function List.new() return setmetatable({size = 0}, List) end

function List:add(element)
  local size = self.size + 1
  self.size = size
  self[size] = element
end

function List:pop()
  local size = self.size
  local element = self[size]
  self[size] = nil
  self.size = size - 1
  return element
end

function List:remove(element)
  local kept = 0
  for i = 1, self.size do
    local current = self[i]
    if current ~= element then
      kept = kept + 1
      self[kept] = current
    end
  end
  for i = kept + 1, self.size do self[i] = nil end
  self.size = kept
end

local Variable = class()

function Variable.new(value)
  return setmetatable({value = value, constraints = List.new(), determined_by = nil, mark = 0, walk_strength = WEAKEST, stay = true}, Variable)
end

local Planner = class()

function Planner.new() return setmetatable({current_mark = 0}, Planner) end

function Planner:new_mark()
  self.current_mark = self.current_mark + 1
  return self.current_mark
end

-- Adds a constraint and satisfies again, one after the other, those that it overrides.
function Planner:add(constraint)
  local mark = self:new_mark()
  local overridden = constraint:satisfy(mark, self)
  while overridden do overridden = overridden:satisfy(mark, self) end
end

-- Removes a constraint and satisfies, strongest first, what is possible now.
function Planner:remove(constraint)
  local out = constraint:output()
  constraint:mark_unsatisfied()
  constraint:remove_from_graph()
  local unsatisfied = self:release(out)
  for strength = REQUIRED, WEAKEST do
    for i = 1, unsatisfied.size do
      if unsatisfied[i].strength == strength then self:add(unsatisfied[i]) end
    end
  end
end

-- Updates everything downstream of a variable that nothing determines any more. Returns the unsatisfied constraints there.
function Planner:release(out)
  out.determined_by = nil
  out.walk_strength = WEAKEST
  out.stay = true
  local unsatisfied, to_do = List.new(), List.new()
  to_do:add(out)
  while to_do.size > 0 do
    local variable = to_do:pop()
    local constraints = variable.constraints
    for i = 1, constraints.size do
      local constraint = constraints[i]
      if not constraint:is_satisfied() then unsatisfied:add(constraint) end
    end
    for i = 1, constraints.size do
      local constraint = constraints[i]
      if constraint ~= variable.determined_by and constraint:is_satisfied() then
        constraint:recalculate()
        to_do:add(constraint:output())
      end
    end
  end
  return unsatisfied
end

function Planner:add_consumers(variable, list)
  local constraints = variable.constraints
  for i = 1, constraints.size do
    local constraint = constraints[i]
    if constraint ~= variable.determined_by and constraint:is_satisfied() then list:add(constraint) end
  end
end

-- Recomputes strengths downstream of a constraint. False if there is a cycle, for which the constraint is given up.
function Planner:propagate(constraint, mark)
  local to_do = List.new()
  to_do:add(constraint)
  while to_do.size > 0 do
    local current = to_do:pop()
    if current:output().mark == mark then
      self:remove(constraint)
      return false
    end
    current:recalculate()
    self:add_consumers(current:output(), to_do)
  end
  return true
end

-- The constraints to execute, in order, when the variables of the given edits have changed.
function Planner:plan(edits)
  local mark, plan, to_do = self:new_mark(), List.new(), List.new()
  for i = 1, edits.size do
    if edits[i].is_input and edits[i]:is_satisfied() then to_do:add(edits[i]) end
  end
  while to_do.size > 0 do
    local constraint = to_do:pop()
    if constraint:output().mark ~= mark and constraint:inputs_known(mark) then
      plan:add(constraint)
      constraint:output().mark = mark
      self:add_consumers(constraint:output(), to_do)
    end
  end
  return plan
end

local function execute(plan)
  for i = 1, plan.size do plan[i]:execute() end
end

local Constraint = class()
Constraint.is_input = false

function Constraint:start(planner)
  self:add_to_graph()
  planner:add(self)
end

function Constraint:destroy(planner)
  if self:is_satisfied() then planner:remove(self) else self:remove_from_graph() end
end

-- Returns the constraint that this one overrides, if any.
function Constraint:satisfy(mark, planner)
  self:choose_method(mark)
  if not self:is_satisfied() then
    assert(self.strength ~= REQUIRED, "a required constraint cannot be satisfied")
    return nil
  end
  self:mark_inputs(mark)
  local out = self:output()
  local overridden = out.determined_by
  if overridden then overridden:mark_unsatisfied() end
  out.determined_by = self
  assert(planner:propagate(self, mark), "there is a cycle")
  out.mark = mark
  return overridden
end

-- Constraints on one variable.
local Unary = class(Constraint)

function Unary:init(variable, strength, planner)
  self.variable, self.strength, self.satisfied = variable, strength, false
  self:start(planner)
  return self
end

function Unary:is_satisfied() return self.satisfied end
function Unary:mark_unsatisfied() self.satisfied = false end
function Unary:output() return self.variable end
function Unary:mark_inputs() end
function Unary:inputs_known() return true end
function Unary:execute() end

function Unary:add_to_graph()
  self.variable.constraints:add(self)
  self.satisfied = false
end

function Unary:remove_from_graph()
  self.variable.constraints:remove(self)
  self.satisfied = false
end

function Unary:choose_method(mark)
  self.satisfied = self.variable.mark ~= mark and self.strength < self.variable.walk_strength
end

function Unary:recalculate()
  self.variable.walk_strength = self.strength
  self.variable.stay = not self.is_input
  if self.variable.stay then self:execute() end
end

local Stay = class(Unary)
function Stay.new(...) return setmetatable({}, Stay):init(...) end

local Edit = class(Unary)
Edit.is_input = true
function Edit.new(...) return setmetatable({}, Edit):init(...) end

-- Constraints between two variables, which may determine either.
local Binary = class(Constraint)

function Binary:init(first, second, strength, planner)
  self.first, self.second, self.strength, self.direction = first, second, strength, NONE
  self:start(planner)
  return self
end

function Binary:is_satisfied() return self.direction ~= NONE end
function Binary:mark_unsatisfied() self.direction = NONE end
function Binary:input() return self.direction == FORWARD and self.first or self.second end
function Binary:output() return self.direction == FORWARD and self.second or self.first end
function Binary:mark_inputs(mark) self:input().mark = mark end

function Binary:inputs_known(mark)
  local input = self:input()
  return input.mark == mark or input.stay or input.determined_by == nil
end

function Binary:add_to_graph()
  self.first.constraints:add(self)
  self.second.constraints:add(self)
  self.direction = NONE
end

function Binary:remove_from_graph()
  self.first.constraints:remove(self)
  self.second.constraints:remove(self)
  self.direction = NONE
end

function Binary:choose_method(mark)
  local first, second, strength = self.first, self.second, self.strength
  if first.mark == mark then
    self.direction = second.mark ~= mark and strength < second.walk_strength and FORWARD or NONE
  elseif second.mark == mark then
    self.direction = strength < first.walk_strength and BACKWARD or NONE
  elseif first.walk_strength > second.walk_strength then
    self.direction = strength < first.walk_strength and BACKWARD or NONE
  else
    self.direction = strength < second.walk_strength and FORWARD or NONE
  end
end

function Binary:recalculate()
  local input, output = self:input(), self:output()
  output.walk_strength = math.max(self.strength, input.walk_strength)
  output.stay = input.stay
  if output.stay then self:execute() end
end

local Equality = class(Binary)
function Equality.new(...) return setmetatable({}, Equality):init(...) end
function Equality:execute() self:output().value = self:input().value end

-- second = first * scale + offset.
local Scale = class(Binary)

function Scale.new(first, scale, offset, second, strength, planner)
  return setmetatable({scale = scale, offset = offset}, Scale):init(first, second, strength, planner)
end

function Scale:add_to_graph()
  Binary.add_to_graph(self)
  self.scale.constraints:add(self)
  self.offset.constraints:add(self)
end

function Scale:remove_from_graph()
  Binary.remove_from_graph(self)
  self.scale.constraints:remove(self)
  self.offset.constraints:remove(self)
end

function Scale:mark_inputs(mark)
  Binary.mark_inputs(self, mark)
  self.scale.mark = mark
  self.offset.mark = mark
end

function Scale:execute()
  if self.direction == FORWARD then
    self.second.value = self.first.value * self.scale.value + self.offset.value
  else
    self.first.value = (self.second.value - self.offset.value) / self.scale.value
  end
end

function Scale:recalculate()
  local input, output = self:input(), self:output()
  output.walk_strength = math.max(self.strength, input.walk_strength)
  output.stay = input.stay and self.scale.stay and self.offset.stay
  if output.stay then self:execute() end
end

-- Gives a variable one value after the other. What depends on it must follow each time.
local function change(planner, variable, from, to)
  local edit = Edit.new(variable, PREFERRED, planner)
  local edits = List.new()
  edits:add(edit)
  local plan = planner:plan(edits)
  for value = from, to do
    variable.value = value
    execute(plan)
  end
  edit:destroy(planner)
end

local function chain(size)
  local planner = Planner.new()
  local first, last
  for _ = 0, size do
    local variable = Variable.new(0)
    if last then Equality.new(last, variable, REQUIRED, planner) end
    first, last = first or variable, variable
  end
  Stay.new(last, STRONG_DEFAULT, planner)
  local edit = Edit.new(first, PREFERRED, planner)
  local edits = List.new()
  edits:add(edit)
  local plan = planner:plan(edits)
  for value = 1, 100 do
    first.value = value
    execute(plan)
    assert(last.value == value)
  end
  edit:destroy(planner)
end

local function projection(size)
  local planner = Planner.new()
  local scale, offset = Variable.new(10), Variable.new(1000)
  local source, target
  local targets = List.new()
  for i = 1, size do
    source, target = Variable.new(i), Variable.new(i)
    targets:add(target)
    Stay.new(source, NORMAL, planner)
    Scale.new(source, scale, offset, target, REQUIRED, planner)
  end
  change(planner, source, 8, 17)
  assert(target.value == 1170)
  change(planner, target, 1041, 1050)
  assert(source.value == 5)
  change(planner, scale, 1, 5)
  for i = 1, size - 1 do assert(targets[i].value == i * 5 + 1000) end
  change(planner, offset, 1991, 2000)
  for i = 1, size - 1 do assert(targets[i].value == i * 5 + 2000) end
  return target.value
end

return function()
  local sum = 0
  for _ = 1, TIMES do
    chain(SIZE)
    sum = sum + projection(SIZE)
  end
  assert(sum == 2025 * TIMES)
  return sum
end
