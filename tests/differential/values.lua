-- Source text of random values of every type.
local values = {}

local edges = {
  "0", "-0", "0.5", "-0.5", "1.5", "2.5", "-2.5", "0.1", "1/3", "1e14", "1e15", "-1e15", "123456789012345", "99999999999999", "1e16",
  "1e100", "-1e100", "1e300", "1e-5", "5e-324", "1.7976931348623157e308", "2^31", "2^31-1", "-2^31", "-2^31-1", "2^32", "2^32-1",
  "2^52", "2^53", "2^53-1", "-2^53", "2^63", "-2^63", "2^64", "1/0", "-1/0", "0/0", "255", "256", "65535", "65536", "123.456", "1e2",
}
local texts = {
  "", "a", "b", "abc", "ABC", "hello world", "10", " 10 ", "0x10", "-0x1p4", "1e2", "1e", "10abc", "-5", "- 5", "0", "-0", "1.5", ".5", "5.", "nan",
  "inf", "0x", " ", "\t1\n", "1 2", "9007199254740993", "1e400", "0b11", "1,0", "\0", "a\0b", "1\0", "\255\254", "%d", "%", "x", "key", "name",
}

-- A literal of a string that holds on every line.
function values.quote(text)
  return '"' .. text:gsub("[^%w !#-%[%]^_{|}]", function(c) return ("\\%03d"):format(c:byte()) end) .. '"'
end

function values.small(r) return tostring(r:integer(-3, 12)) end

function values.edge(r) return "(" .. r:pick(edges) .. ")" end

function values.number(r) return r:chance(50) and values.small(r) or values.edge(r) end

function values.text(r) return values.quote(r:pick(texts)) end

function values.boolean(r) return r:pick {"true", "false"} end

function values.none() return "nil" end

-- No nil: the length of a table with holes is any of its borders.
local function element(r) return r:pick {values.small, values.edge, values.text, values.boolean}(r) end

function values.list(r) return "{" .. r:list(0, 4, ", ", element) .. "}" end

local function entry(r) return r:pick {"x", "y", "z", "n"} .. " = " .. values.scalar(r) end

function values.record(r) return "{" .. r:list(1, 3, ", ", entry) .. "}" end

function values.func(r) return r:pick {"function() end", "function(...) return ... end", "function(x) return x end", "type", "string.len"} end

local scalars = {values.small, values.small, values.edge, values.text, values.text, values.boolean, values.none}

function values.scalar(r) return r:pick(scalars)(r) end

local kinds = {
  values.small, values.small, values.small, values.edge, values.text, values.text, values.text, values.boolean, values.none,
  values.list, values.record, values.func,
}

function values.any(r) return r:pick(kinds)(r) end

-- What arithmetic accepts.
function values.numeric(r)
  return r:chance(80) and values.number(r) or r:pick {'"10"', '" 0x10 "', '"1e2"', '"-5"', '"0.5"'}
end

return values
