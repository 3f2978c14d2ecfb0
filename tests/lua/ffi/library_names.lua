-- F15.1 F15.2 F15.3 F15.9: how ffi.load makes a file name, the loader's errors, linker scripts, namespaces as values
local ffi = require("ffi")
ffi.cdef[[
int abs(int); double cos(double); int names_missing(void); extern int names_missing_variable;
int keeper_same(int, int); void keeper_put(int, const char *); extern int global_int;
]]

-- Folders and random file names are no part of what is compared.
local function show(...)
  local texts = {}
  for i = 1, select("#", ...) do
    texts[i] = tostring((select(i, ...))):gsub("/tmp/lua_%w+", "FILE"):gsub("0x%x+", "ADDRESS"):gsub("%z", "\\0")
    if #texts[i] > 200 then texts[i] = texts[i]:sub(1, 20) .. "… " .. #texts[i] .. " bytes … " .. texts[i]:sub(-60) end
  end
  print(table.concat(texts, "\t"))
end

local function load(name, ...)
  local ok, result = pcall(ffi.load, name, ...)
  show(name, ok, ok and type(result) or result)
  return ok and result or nil
end

-- Without a slash: a suffix unless there is a dot, and a prefix unless it is there.
for _, name in ipairs({"nosuch", "nosuch.so", "nosuch.so.9", "nosuch.9", "libnosuch", "libnosuch.so", "libnosuch.so.1.2", "lib", "liberal",
  "Libnosuch", ".", "..", "nosuch.", ".so", "no such", "nosuch\n", "n\195\182such", "n\246such", "%s%d", "", "-lnosuch", "~", "$ORIGIN"}) do
  load(name)
end

-- With one: as it is.
for _, name in ipairs({"./nosuch", "./nosuch.so", "nosuch/", "/nosuch/libc.so", "../nosuch.so", "~/nosuch.so", "/", "/tmp", "./",
  "/dev/null", "/etc/passwd", "/tmp/../dev/null", "//"}) do
  load(name)
end

-- Numbers are names, other values are not; a name ends at a zero byte and may be long.
for _, name in ipairs({0, 1, -3, 1.5, 1e20, 2^53, 0/0, true, {}, print, ffi.C, ffi.new("int"), ffi.new("char[2]", "c"), coroutine.create(print)}) do
  print(select(2, pcall(ffi.load, name)):match("[^:]*$"))
end
show(pcall(ffi.load))
show(pcall(ffi.load, nil))
show(pcall(ffi.load, nil, true))
load("nosuch\0here")
load("nosuch\0here.so")
load("nosuch.so\0here")
load("/dev/null\0here")
load("\0")
load(("long"):rep(2000))
load("/" .. ("long"):rep(2000))
load("globals.so\0.txt")

-- Errors stand at the line of the call, also in a function that pcall calls.
show(pcall(function()
  local library = ffi.load("nosuch")
  return library
end))
show(pcall(function() return (ffi.load("nosuch")) end))
show(select(2, xpcall(function() local x = ffi.load("/nosuch.so") end, function(message) return "handled " .. message end)))

-- Libraries by their names, and what is visible through ffi.C.
local globals, again = load("globals"), load("libglobals.so")
print(globals == again, globals == globals, rawequal(globals, again), globals.global_int == again.global_int)
print(pcall(function() return ffi.C.global_int end))
print(pcall(function() return ffi.C.keeper_same end))
local keeper = load("keeper", false)
print(pcall(function() return ffi.C.keeper_same end))
keeper = load("keeper", 0)
print(ffi.C.keeper_same(1, 1), ffi.C.keeper_same == keeper.keeper_same)
print(load("m").cos(0), load("c").abs(-3), load("libc.so.6").abs(-4), load("libm.so.6").cos(0))

-- Linker scripts: the first library of a GROUP or INPUT in the first line or, after GNU ld's comment, in any line.
local function script(text)
  local name = os.tmpname()
  local file = assert(io.open(name, "wb"))
  file:write(text)
  file:close()
  local ok, result = pcall(ffi.load, name)
  show(text:gsub("\n", "\\n"), ok, ok and result.abs(-1) or result)
  os.remove(name)
end
script("GROUP ( libc.so.6 )")
script("GROUP(libc.so.6)")
script("INPUT(libc.so.6)\n")
script("INPUT ( libc.so.6 libnosuch.so )\n")
script("GROUP ( libnosuch.so.3 libc.so.6 )\n")
script("/* GNU ld script */\nGROUP ( libc.so.6 AS_NEEDED ( libm.so.6 ) )\n")
script("/* GNU ld script\n   Use the shared library. */\nOUTPUT_FORMAT(elf64-x86-64)\nGROUP ( libc.so.6 )\n")
script("/* GNU ld script */\n\n  GROUP ( libc.so.6 )\nINPUT(libnosuch.so.4)\n")
script("/* GNU ld script */\n/* no command */\n")
script("/* GNU ld script */ GROUP ( libc.so.6 )\n")
script("// GNU ld script\nGROUP ( libc.so.6 )\n")
script("\nGROUP ( libc.so.6 )\n")
script(" GROUP ( libc.so.6 )\n")
script("group ( libc.so.6 )\n")
script("GROUPS ( libc.so.6 )\n")
script("GROUP libc.so.6\n")
script("GROUP ()\n")
script("SEARCH_DIR(/lib)\n")
script("")
script("GROUP")
script("no script, but long enough for the loader to look at: " .. ("x"):rep(100))
script("\127ELF but nothing else" .. ("\0"):rep(100))
script("/* GNU ld script */" .. ("\n\255\0\1"):rep(20) .. "\nINPUT(libc.so.6)")

-- A namespace is userdata with a metatable that can be seen.
local meta = getmetatable(ffi.C)
show(type(ffi.C), tostring(ffi.C), #tostring(ffi.C), meta == getmetatable(globals))
local keys = {}
for key, value in pairs(meta) do keys[#keys + 1] = key .. " " .. type(value) end
table.sort(keys)
print(table.concat(keys, ", "))
show(pcall(meta.__index, ffi.C, "abs"))
show(pcall(meta.__index, 1, "abs"))
show(pcall(meta.__index, ffi.C, 2))
show(pcall(meta.__index, ffi.C))
show(pcall(meta.__index))
show(pcall(meta.__index, io.stdout, "abs"))
show(pcall(meta.__newindex, ffi.C, "abs", 1))
show(pcall(meta.__newindex, globals, "global_int", 5))
show(pcall(meta.__newindex, globals, "global_int"))
show(pcall(meta.__newindex, globals))
show(pcall(meta.__gc, 1))
show(pcall(meta.__gc))
show(pcall(function() return ffi.C + 1 end))
show(pcall(function() return -ffi.C end))
show(pcall(function() return #ffi.C end))
show(pcall(function() return ffi.C .. "" end))
show(pcall(function() return ffi.C < globals end))
show(pcall(function() return ffi.C() end))
show(pcall(function() return ffi.C[1] end))
show(pcall(function() return ffi.C[nil] end))
show(pcall(function() return ffi.C[ffi.new("int")] end))
show(pcall(function() ffi.C[true] = 1 end))
show(pcall(next, ffi.C))
show(pcall(pairs, ffi.C))
show(pcall(setmetatable, ffi.C, {}))
show(pcall(rawget, ffi.C, "abs"))
show(pcall(ffi.sizeof, ffi.C))
show(pcall(ffi.typeof, ffi.C))
show(ffi.istype("int", ffi.C), pcall(ffi.cast, "int", ffi.C))

-- Names that are not declared, not there or no variables, in every kind of namespace.
for _, namespace in ipairs({ffi.C, globals}) do
  show(pcall(function() return namespace.names_undeclared end))
  show((tostring(select(2, pcall(function() return namespace.names_missing end))):gsub("/%S*/", "")))
  show((tostring(select(2, pcall(function() return namespace.names_missing_variable end))):gsub("/%S*/", "")))
  show((tostring(select(2, pcall(function() namespace.names_missing_variable = 1 end))):gsub("/%S*/", "")))
  show(pcall(function() namespace.names_undeclared = 1 end))
end
show(pcall(function() ffi.C.abs = print end))
show(pcall(function() return ffi.C["not a name"] end))
show(pcall(function() return ffi.C["abs\0"] end))
show(pcall(function() return ffi.C[""] end))
