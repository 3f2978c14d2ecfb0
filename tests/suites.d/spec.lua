-- Runs spec files written for the test runner busted: as much of describe, it and assert.* as the suites use.
-- usage: luajit spec.lua FILE...        prints each test with "ok", "failed" or "pending", and the numbers at the end
-- Files that end in .moon are compiled by MoonScript first.
local unpack = table.unpack or unpack
local counts = { ok = 0, failed = 0, pending = 0 }
local current

local function same(a, b)
  if type(a) ~= "table" or type(b) ~= "table" then return a == b end
  local metatable = getmetatable(a)
  if metatable and metatable.__eq and metatable == getmetatable(b) then return a == b end
  for key, value in next, a do if not same(value, b[key]) then return false end end
  for key in next, b do if a[key] == nil then return false end end
  return true
end

local function matches_error(f, expected)
  local ok, message = pcall(f)
  if ok or expected == nil then return not ok end
  if type(message) == "string" and type(expected) == "string" then
    message = message:gsub("^[^\n]-:%d+: ", "")
  end
  return same(message, expected) or type(message) == "table" and same(tostring(message), expected)
end

local checks = {
  equal = function(a, b) return a == b end,
  same = same,
  truthy = function(value) return value end,
  falsy = function(value) return not value end,
  error = matches_error,
  error_matches = function(f, pattern)
    local ok, message = pcall(f)
    return not ok and tostring(message):find(pattern) ~= nil
  end,
  match = function(pattern, text) return tostring(text):match(pattern) ~= nil end,
  ["true"] = function(value) return value == true end,
  ["false"] = function(value) return value == false end,
}
checks.equals, checks.errors, checks.matches, checks.False, checks.True = checks.equal, checks.error, checks.match, checks["false"], checks["true"]
for _, name in ipairs { "nil", "table", "string", "number", "function", "boolean", "userdata" } do
  checks[name] = function(value) return type(value) == name end
end

local function show(value)
  if type(value) == "function" or type(value) == "userdata" or type(value) == "thread" then return type(value) end
  if type(value) ~= "table" then return tostring(value) end
  local parts = {}
  for key, element in next, value do
    parts[#parts + 1] = tostring(type(key) == "table" and "table" or key) .. "=" .. (type(element) == "table" and "{...}" or show(element))
  end
  table.sort(parts)
  return "{" .. table.concat(parts, ", ") .. "}"
end

-- assert.is_not.equal and the like: words one after the other, of which only "not" and the check's name count.
local fillers = { is = true, are = true, has = true, was = true, does = true, no = "not", ["not"] = "not", Not = "not" }
local expectation
local expectation_metatable = {
  __index = function(self, words)
    local negated, name = self.negated, nil
    for word in words:gmatch("[^_]+") do
      local filler = fillers[word]
      if filler == "not" then negated = not negated elseif not filler then name = name and name .. "_" .. word or word end
    end
    return expectation(negated, name or rawget(self, "name"))
  end,
  __call = function(self, ...)
    local name = rawget(self, "name")
    if name == nil then return (select("#", ...) > 0 and (...)) and ... or error(select("#", ...) > 1 and (select(2, ...)) or "assertion failed!", 2) end
    local check = checks[name] or error("no such assertion: " .. name, 2)
    if not check(...) == not self.negated then
      local shown = {}
      for i = 1, select("#", ...) do shown[i] = show((select(i, ...))) end
      error("expected " .. (self.negated and "not " or "") .. name .. ": " .. table.concat(shown, " | "), 2)
    end
    return ...
  end,
}
function expectation(negated, name)
  return setmetatable({ negated = negated or false, name = name }, expectation_metatable)
end
assert = expectation()
rawset(assert, "add_formatter", function() end)

local function run_hooks(group, name)
  if name == "before" and group.parent then run_hooks(group.parent, name) end
  for _, hook in ipairs(group[name]) do hook() end
  if name == "after" and group.parent then run_hooks(group.parent, name) end
end

local function full_name(group, name)
  while group do name, group = group.name .. " " .. name, group.parent end
  return name
end

function describe(name, body)
  local group = { name = name, parent = current, before = {}, after = {}, teardowns = {} }
  current = group
  local ok, message = xpcall(body, debug.traceback)
  for _, hook in ipairs(group.teardowns) do hook() end
  current = group.parent
  if not ok then
    counts.failed = counts.failed + 1
    print("failed", full_name(group, ""), message)
  end
end

local finalizers
function finally(action) finalizers[#finalizers + 1] = action end

function it(name, body)
  finalizers = {}
  local ok, message = xpcall(function()
    run_hooks(current, "before")
    body()
  end, function(message) return type(message) == "table" and show(message) or message end)
  for _, action in ipairs(finalizers) do action() end
  run_hooks(current, "after")
  local outcome = ok and "ok" or "failed"
  counts[outcome] = counts[outcome] + 1
  print(outcome, full_name(current, name), ok and "" or message)
end

function pending(name) counts.pending = counts.pending + 1 print("pending", full_name(current, tostring(name))) end
function before_each(hook) table.insert(current.before, hook) end
function after_each(hook) table.insert(current.after, hook) end
function setup(action) action() end
function teardown(action) table.insert(current.teardowns, action) end
context, test, spec = describe, it, it

package.loaded.busted = { describe = describe, it = it, assert = assert, setup = setup, teardown = teardown }
package.loaded.luassert = assert

local files = { ... }
arg = { [0] = arg[0] }
for _, file in ipairs(files) do
  current = { name = file, before = {}, after = {}, teardowns = {} }
  local ok, reason = xpcall(function()
    local load_file = file:find("%.moon$") and (require("moonscript") and require("moonscript.base").loadfile) or loadfile
    assert(load_file(file))()
  end, debug.traceback)
  for _, action in ipairs(current.teardowns) do action() end
  if not ok then
    counts.failed = counts.failed + 1
    print("failed", file, reason)
  end
end
print(("%d ok, %d failed, %d pending"):format(counts.ok, counts.failed, counts.pending))
