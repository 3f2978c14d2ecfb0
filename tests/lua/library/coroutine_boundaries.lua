-- L4: where coroutines can be suspended and where not
local function run(name, f)
  local co = coroutine.create(f)
  local results = { coroutine.resume(co, "argument") }
  io.write(name, ":")
  for i = 1, 6 do
    for j = 1, table.maxn(results) do io.write(" ", tostring(results[j])) end
    if coroutine.status(co) == "dead" then break end
    io.write(" |")
    results = { coroutine.resume(co, i) }
  end
  print()
end
local yield = coroutine.yield
local object = setmetatable({}, {
  __index = function(_, k) return yield(k) end, __newindex = function(t, k) rawset(t, k, yield("new")) end,
  __add = function(_, b) return yield(b) end, __concat = function() return yield("concat") end, __unm = function() return yield("unm") end,
  __lt = function() return yield("lt") end, __le = function() return yield("le") end, __eq = function() return yield("eq") end,
  __call = function(_, x) return yield(x) end, __tostring = function() yield("tostring") return "text" end })
run("index", function() return object.field end)
run("newindex", function() object.x = 1 return rawget(object, "x") end)
run("add", function() return object + 5 end)
run("concat", function() return object .. "s" end)
run("unm", function() return -object end)
run("lt", function() return object < object end)
run("le", function() return object <= object end)
run("eq", function() return object == setmetatable({}, getmetatable(object)) end)
run("call", function() return object("called") end)
run("tostring", function() return tostring(object) end)
run("iterator", function() local n = 0 for v in function(_, c) if n < 2 then return yield(c) end end do n = n + v end return n end)
run("pcall", function() return pcall(yield, 1) end)
run("xpcall", function() return xpcall(function() return yield(1) end, print) end)
run("foreach", function() return table.foreach({ 1 }, function(k, v) return yield(k, v) end) end)
run("tail", function(a) return yield(a) end)
-- library functions that call from C
run("sort", function() table.sort({ 3, 2, 1 }, function() yield() end) end)
run("gsub", function() string.gsub("abc", "b", function() yield() end) end)
run("gsub with a table", function() string.gsub("abc", "b", object) end)
run("load", function() return load(function() yield() end) end)
run("require", function() package.preload.yielding = function() yield() end return require("yielding") end)
run("print", function() print(object) end)
run("format", function() return string.format("%s", object) end)
run("handler", function() return xpcall(error, function() yield() end) end)
run("caught", function() local ok, e = pcall(string.gsub, "a", "a", function() yield() end) return ok, e, yield("afterwards") end)
run("isyieldable", function()
  local inside
  string.gsub("a", "a", function() inside = coroutine.isyieldable() end)
  return coroutine.isyieldable(), inside, coroutine.isyieldable()
end)
run("inner coroutine", function()
  local result
  string.gsub("a", "a", function() result = coroutine.wrap(function() return yield("from inside") end)() end)
  return result
end)
