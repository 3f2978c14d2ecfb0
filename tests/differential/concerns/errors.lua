-- Errors of every origin with their texts and positions, levels, protected calls within each other, handlers.
local values = require("values")

local function value(r) return r:chance(70) and values.text(r) or r:pick {"nil", "5", "1.5", "true", "{}", "type"} end

local raising = {
  function(r) return "error(" .. value(r) .. r:pick {"", "", ", 0", ", 1", ", 2", ", 3", ", nil", ", '1'", ", 99"} .. ")" end,
  function(r) return "assert(" .. r:pick {"nil", "false"} .. r:pick {"", ", " .. value(r), ", nil", ", 'm', 2"} .. ")" end,
  function(r) return "show(assert(" .. r:pick {"1, 2", "'x', 'm'", "{}", "true"} .. "))" end,
  function(r) return "local l = " .. values.scalar(r) .. " l.x = 1" end,
  function(r) return "local l = " .. values.scalar(r) .. " return l.x.y" end,
  function(r) return "return " .. r:pick {"u", "g", "t.f", "t.f.g", "t[1]", "t[u]", "t['a b']", "('x').y", "(nil)"} .. r:pick {".x", "[1]", "()", ":m()", " + 1", " .. 'x'", " < 1", ".x.y"} end,
  function(r) return r:pick {"u", "g", "t.f", "t.f.g", "t[1]", "math.nothing", "string"} .. "(" .. values.scalar(r) .. ")" end,
  function(r) return "t" .. r:pick {"[nil]", "[0/0]", ".f.g", ".x"} .. " = 1" end,
  function(r) return "return #" .. r:pick {"u", "g", "t.f", "5", "type"} end,
  function(r) return "return -" .. r:pick {"u", "g", "t.f", "'x'", "{}"} end,
  function(r) return "return 1 " .. r:pick {"<", "<=", ">", ">="} .. " " .. r:pick {"u", "'x'", "{}", "nil", "true"} end,
  function(r) return "return " .. r:pick {"{}", "type", "nil", "true", "'x'"} .. " " .. r:pick {"<", "<=", ">", ">="} .. " " .. r:pick {"{}", "type", "nil", "true", "'x'"} end,
  function(r) return "for i = " .. r:pick {"nil, 1", "1, {}", "1, 2, 'x'", "'1', 2", "1, 2, true", "u, 1"} .. " do end" end,
  function(r) return "for k in " .. r:pick {"nil", "5", "t", "pairs(nil)", "ipairs()", "u, t", "next, 5"} .. " do end" end,
  function(r) return "return " .. r:pick {"string.rep()", "('x'):rep({})", "('x'):bad()", "math.floor('x')", "setmetatable(1, {})", "ipairs()", "tostring()", "string.char(256)",
    "table.concat({{}})", "select(0)", "tonumber('1', 99)", "('x'):format()", "('%d'):format('x')", "string.format('%d', nil)", "rawset(t, nil, 1)", "table.insert(t, 1, 2, 3)"} end,
  function() return "local function f() return f() + 1 end local n = 0 local function g() n = n + 1 if n < 5 then return g() end error('deep', 2) end g()" end,
}

local function within(r, body)
  return r:pick {
    function() return body end,
    function() return "local function inner() " .. body .. " end inner()" end,
    function() return "local function inner() " .. body .. " end return inner()" end,
    function() return "function t.method(self) " .. body .. " end t:method()" end,
    function() return "function global() " .. body .. " end global()" end,
    function() return "show(pcall(function() " .. body .. " end))" end,
    function() return "show(pcall(function() " .. body .. " end)) error('again')" end,
    function() return "show(xpcall(function() " .. body .. " end, function(m) return 'handled ' .. tostring(type(m) == 'string' and m or type(m)) end))" end,
    function() return "show(xpcall(function() " .. body .. " end, function(m) error('in handler') end))" end,
    function() return "local ok, e = pcall(function() " .. body .. " end) error(e, " .. r:pick {"0", "1", "2"} .. ")" end,
    function() return "local f = load(" .. values.quote(body) .. ", '=inner') setfenv(f, getfenv()) f()" end,
    function() return "coroutine.wrap(function() " .. body .. " end)()" end,
    function() return "for _ = 1, 2 do if _ == 2 then\n" .. body .. "\nend end" end,
    function() return "show((('x'):gsub('x', function() " .. body .. " end)))" end,
    function() return "table.sort({1, 2, 3}, function() " .. body .. " end)" end,
  }()
end

local wrappers = {
  "try(function() %s end)", "try(function() %s end)", "show(xpcall(function() %s end, function(m) return type(m) == 'string' and m:upper() or type(m) end))",
  "show(coroutine.resume(coroutine.create(function() %s end)))", "show(select('#', pcall(function() %s end)))",
}

return function(r)
  local lines = {"local u, t = " .. r:pick {"nil", "5", "'text'", "{}", "true"} .. ", {f = " .. r:pick {"nil", "{}", "5", "'text'"} .. "}", "g = " .. values.scalar(r)}
  for _ = 1, r:integer(2, 5) do
    local body = r:pick(raising)(r)
    for _ = 1, r:integer(0, 3) do body = within(r, "do " .. body .. " end") end
    lines[#lines + 1] = r:pick(wrappers):gsub("%%s", function() return "do " .. body .. " end" end)
  end
  return table.concat(lines, "\n")
end
