-- F5.11 F11.7: what disturbs errno, and what does not: callbacks, coroutines, hooks, finalizers, library functions, garbage
local ffi = require("ffi")
ffi.cdef[[int errno_fail(int value); int errno_read(void);]]
local E = ffi.load"errnos"
E.errno_fail(42)
for i = 1, 10 do ffi.gc(ffi.new("int[1]"), function() E.errno_fail(7) end) end
collectgarbage() collectgarbage()
print(ffi.errno())
local p = newproxy(true) getmetatable(p).__gc = function() E.errno_fail(8) end p = nil
E.errno_fail(43)
collectgarbage() collectgarbage()
print(ffi.errno())
debug.sethook(function() E.errno_fail(9) end, "l")
E.errno_fail(44)
print(ffi.errno())
debug.sethook()
local co = coroutine.create(function() print("in co", ffi.errno()) E.errno_fail(10) coroutine.yield() print("again", ffi.errno()) end)
E.errno_fail(45) coroutine.resume(co) print(ffi.errno()) E.errno_fail(46) coroutine.resume(co) print(ffi.errno())
print(pcall(ffi.errno, nil)) print(pcall(ffi.errno, "5")) print(pcall(ffi.errno, {})) print(ffi.errno(3.9), ffi.errno(-1), ffi.errno(true), ffi.errno(2^31-1), ffi.errno(5LL), ffi.errno(ffi.new("int", 6)), ffi.errno(7ULL))
print(ffi.errno(1, 2), ffi.errno())
print(pcall(ffi.errno, ffi.new("int[1]")), pcall(ffi.errno, print), ffi.errno())
E.errno_fail(50) local f = io.open("/no/such/file") print(f, ffi.errno())
E.errno_fail(51) os.remove("/no/such/file") print(ffi.errno())
E.errno_fail(52) io.write("x\n") print(ffi.errno())
E.errno_fail(53) os.getenv("HOME") os.time() os.clock() print(ffi.errno())
E.errno_fail(54) pcall(error) local s = ("x"):rep(100000) print(ffi.errno())
E.errno_fail(57) pcall(function() return ffi.C.nosuchsym end) print(ffi.errno())
E.errno_fail(58) local x = E.errno_read print(ffi.errno())
E.errno_fail(59) local cb = ffi.cast("int(*)(void)", function() return 1 end) print(ffi.errno()) cb() print(ffi.errno()) 
cb:set(function() return ffi.errno() end) E.errno_fail(60) print(cb(), ffi.errno())
cb:set(function() ffi.errno(61) return 0 end) print(cb(), ffi.errno())
cb:set(function() ffi.errno(62) error("x") end) print(pcall(cb), ffi.errno())
E.errno_fail(63) math.sin(1) local t = {} for i = 1, 1e6 do t[i] = {} end print(ffi.errno())
ffi.cdef"double sqrt(double); double log(double); int abs(int); void *malloc(size_t); void free(void*); size_t strlen(const char*); int getpid(void);"
E.errno_fail(64) ffi.C.sqrt(2) ffi.C.abs(-1) ffi.C.strlen("x") ffi.C.getpid() print(ffi.errno()) ffi.C.free(ffi.C.malloc(10)) print(ffi.errno())
E.errno_fail(65) ffi.C.sqrt(-1) print(ffi.errno())
E.errno_fail(66) ffi.C.log(0) print(ffi.errno())
-- survives work of all kinds between the call and the question
local function work(n)
  local list = {}
  for i = 1, n do list[i] = { tostring(i), ffi.new("int[8]", i), function() return i end } end
  return #table.concat({ list[1][1], ("y"):rep(n) })
end
local bad = 0
for i = 1, 300 do
  E.errno_fail(i)
  work(100)
  if i % 50 == 0 then collectgarbage() end
  pcall(error, "x")
  loadstring("return " .. i)()
  string.format("%d %s %g", i, "x", i / 3)
  coroutine.wrap(function() coroutine.yield() end)()
  if ffi.errno() ~= i then bad = bad + 1 end
end
for i = 1, 20000 do E.errno_fail(i % 100) if ffi.errno() ~= i % 100 then bad = bad + 1 end end
for i = 1, 20000 do ffi.errno(i % 100) if E.errno_read() ~= i % 100 then bad = bad + 1 end end
print(bad)
-- through callbacks, both ways
ffi.cdef"int callback_int(int (*f)(int), int v); int64_t callback_repeat(int (*f)(int), int count);"
local C = ffi.load("callbacks")
ffi.errno(70)
print(C.callback_int(function(x) local before = ffi.errno() E.errno_fail(71) return before end, 1), ffi.errno(), E.errno_read())
print(C.callback_int(function(x) collectgarbage() work(100) return E.errno_read() end, 1), ffi.errno())
local seen = {}
ffi.errno(0)
C.callback_repeat(function(i) seen[#seen + 1] = ffi.errno() ffi.errno(i + 100) return 0 end, 5)
print(table.concat(seen, " "), ffi.errno())
print(pcall(C.callback_repeat, function(i) E.errno_fail(i) if i == 3 then error("stop", 0) end return 0 end, 5))
print(ffi.errno())
print(coroutine.wrap(function() E.errno_fail(80) coroutine.yield(ffi.errno()) end)(), ffi.errno())
