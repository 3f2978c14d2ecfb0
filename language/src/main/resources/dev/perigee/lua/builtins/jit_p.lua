-- The module jit.p: reports where a program spends its time, from the samples of jit.profile. Its modes are those of
-- LuaJIT's ("Profiler" in its documentation) but for a and A, which quote source files: they are ignored.

local io, math, os, string, table = io, math, os, string, table
local profile, zone = require "jit.profile", require "jit.zone"
local assert, getmetatable, ipairs, newproxy, pairs, tonumber = assert, getmetatable, ipairs, newproxy, pairs, tonumber
local dumpstack = profile.dumpstack

local STATES = { N = "Compiled", I = "Interpreted", C = "C code", G = "Garbage Collector", J = "JIT Compiler" }
local CALLEE, CALLER = " <- ", " -> "
local WHOLE_STACK = -100

-- What the report that is being made is to show, or nil; and what was sampled: the number of samples, those of each label
-- of the first view, and for each of these those of the labels of the second view.
local settings, total, counts, details
-- Whose finalizer makes the report of a program that ends without having stopped the profiler.
local guard = newproxy(true)

local function count(numbers, label, samples)
  numbers[label] = (numbers[label] or 0) + samples
end

-- The label of a sample in one view; for a stack that is to be split also the rest of the stack.
local function label(view, thread, state)
  if view == "v" then return STATES[state] or state end
  if view == "z" then return zone:get() or "(none)" end
  local stack = dumpstack(thread, settings.path .. view .. "Z" .. settings.separator, settings.depth)
  if not settings.split then return stack end
  local from, to = stack:find(settings.separator, 1, true)
  if not from then return stack end
  return stack:sub(1, from - 1), stack:sub(to + 1)
end

local function sample(thread, samples, state)
  local first, second = label(settings.views[1], thread, state)
  if settings.views[2] then second = label(settings.views[2], thread, state) end
  total = total + samples
  count(counts, first, samples)
  if second then
    details[first] = details[first] or {}
    count(details[first], second, samples)
  end
end

local function sorted(numbers)
  local labels = {}
  for name in pairs(numbers) do labels[#labels + 1] = name end
  table.sort(labels, function(a, b)
    if numbers[a] ~= numbers[b] then return numbers[a] > numbers[b] end
    return a < b
  end)
  return labels
end

local function write_counts(numbers, whole, indent, width)
  local out = settings.out
  for _, name in ipairs(sorted(numbers)) do
    local percent = math.floor(numbers[name] * 100 / whole + 0.5)
    if percent >= settings.minimum then
      if settings.raw then
        out:write(indent, string.format("%5d  %s\n", numbers[name], name))
      else
        out:write(indent, string.format("%" .. width .. "d%%  %s\n", percent, name))
      end
      local parts = indent == "" and details[name]
      if parts then write_counts(parts, numbers[name], "  -- ", 3) end
    end
  end
end

local function write_report()
  local out = settings.out
  if settings.graph then
    for _, stack in ipairs(sorted(counts)) do out:write(stack, " ", counts[stack], "\n") end
  elseif total == 0 then
    out:write("[No samples collected]\n")
  else
    write_counts(counts, total, "", 2)
  end
end

local function stop()
  if not settings then return end
  profile.stop()
  write_report()
  if settings.out == io.stdout then io.stdout:flush() else settings.out:close() end
  settings = nil
end

local function read_mode(mode)
  local result = { views = {}, path = "", minimum = 3, interval = 10, depth = 1, separator = CALLEE }
  mode = mode:gsub("i(%d+)", function(number) result.interval = tonumber(number) return "" end)
  mode = mode:gsub("m(%d+)", function(number) result.minimum = tonumber(number) return "" end)
  mode = mode:gsub("%-?%d+", function(number) result.depth = tonumber(number) return "" end)
  for letter in mode:gmatch("[fFlvz]") do result.views[#result.views + 1] = letter end
  if not result.views[1] then result.views[1] = "f" end
  result.split, result.raw, result.graph = mode:find("s") ~= nil, mode:find("r") ~= nil, mode:find("G") ~= nil
  if mode:find("p") then result.path = "p" end
  if result.depth < 0 then result.separator = CALLER end
  if result.split and math.abs(result.depth) < 2 then result.depth = result.depth < 0 and -2 or 2 end
  if result.graph then
    result.views, result.separator, result.depth, result.split = { result.views[1] }, ";", WHOLE_STACK, false
  end
  return result
end

local function start(mode, file)
  stop()
  settings = read_mode(mode or "")
  file = file or os.getenv("LUAJIT_PROFILEFILE")
  settings.out = file and file ~= "-" and assert(io.open(file, "w")) or io.stdout
  total, counts, details = 0, {}, {}
  getmetatable(guard).__gc = stop
  profile.start("i" .. settings.interval, sample)
end

return { start = start, stop = stop }
