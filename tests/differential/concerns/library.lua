-- Any library function with any arguments: mostly the texts of argument errors, and what is accepted after all.
local values = require("values")

-- Left out: what writes, waits, loads files, looks at the machine or changes what the programs share.
local functions = {
  "assert", "error", "getmetatable", "ipairs", "pairs", "pcall", "rawequal", "rawget", "rawset", "select", "setmetatable", "tonumber", "tostring", "type",
  "unpack", "xpcall", "load", "loadstring", "newproxy",
  "string.byte", "string.char", "string.find", "string.format", "string.gmatch", "string.gsub", "string.len", "string.lower", "string.match", "string.rep",
  "string.reverse", "string.sub", "string.upper",
  "table.concat", "table.foreach", "table.foreachi", "table.getn", "table.insert", "table.maxn", "table.move", "table.remove", "table.sort",
  "math.abs", "math.ceil", "math.floor", "math.fmod", "math.frexp", "math.ldexp", "math.max", "math.min", "math.modf", "math.sqrt", "math.deg", "math.rad",
  "bit.band", "bit.bnot", "bit.lshift", "bit.tobit", "bit.tohex", "coroutine.create", "coroutine.resume", "coroutine.status", "coroutine.wrap", "coroutine.yield",
  "debug.getmetatable", "debug.getupvalue", "os.time", "os.difftime", "io.type",
}

-- With one entry: the order of several is not defined.
local function record(r) return "{x = " .. values.scalar(r) .. "}" end

-- Small, so that no count makes a call long.
local function number(r) return r:chance(85) and values.small(r) or r:pick {"0.5", "1.9", "-0.5", "100", "0/0", "-1/0"} end

local function argument(r)
  return r:pick {
    number, number, values.text, values.text, values.boolean, values.none, values.list, record,
    function() return r:pick {"function(...) return ... end", "{1, 2, 3}", "'%d'", "'abc'", "'*t'", "coroutine.create(type)", "io.stdout", "string.len"} end,
  }(r)
end

local function arguments(r) return r:list(0, 4, ", ", argument) end

local function call(r)
  local name, list = r:pick(functions), arguments(r)
  local comma = list == "" and "" or ", "
  -- Without an argument, os.time tells the time, and LuaJIT's floor and ceil take a number that was left on the stack.
  if list == "" and name:find("^math.[fc]") then list = "5" end
  if name == "os.time" and (r:chance(60) or not list:find("^[{']")) then list = "{year = " .. r:pick {"2020", "'2000'", "nil", "1.5", "'x'"} .. ", month = " .. values.small(r) .. ", day = 1}" end
  return r:pick {
    "try(" .. name .. comma .. list .. ")",
    "try(function() return " .. name .. "(" .. list .. ") end)",
    "try(function() return (" .. name .. "(" .. list .. ")) end)",
    "try(function() local f = " .. name .. " show(f(" .. list .. ")) end)",
    "try(function() " .. name .. "(" .. list .. ") end)",
    "try(function() return ('text'):" .. r:pick {"byte", "find", "format", "gmatch", "gsub", "len", "match", "rep", "sub", "upper"} .. "(" .. list .. ") end)",
  }
end

return function(r)
  return r:list(4, 10, "\n", call)
end
