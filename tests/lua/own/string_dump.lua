-- L6: string.dump of what LuaJIT 2.1.0-beta3 does not have: short functions, constants; and where the dumped form differs
local function again(f, ...) return assert(load(string.dump(f, ...), "=loaded")) end
local twice, sum = x -> x * 2, |a, b| -> a + b
print(again(twice)(21), again(sum)(1, 2), again(|| -> do return "none" end)(), again(|a, ...| -> select("#", ...))(1, 2, 3))
print(again(x -> y -> x + y)(1)(2), again(true ? x -> (x ? "yes" : "no") : nil)(false))
const limit = 10
const function bounded(x) return limit, x end
print(again(bounded)(5), again(bounded, true)(6))
local function extended(t) t.n += 1 return t?.n ?? 0, t.missing?.x end
print(again(extended)({ n = 1 }))
-- strip can be a string of modes
local function fails() error("position") end
for _, modes in ipairs { "", "d", "s", "ds" } do print(modes, pcall(load(string.dump(fails, modes), "=loaded"))) end
-- library functions that LuaJIT has written in Lua cannot be dumped either
print(pcall(string.dump, string.len), pcall(string.dump, table.remove))
-- a damaged form is refused, wherever the damage is
local dump, refused = string.dump(extended), 0
for i = 1, #dump do
  local f, message = load(dump:sub(1, i - 1) .. string.char((dump:byte(i) + 1) % 256) .. dump:sub(i + 1), "=damaged")
  if not f and (message:match("^damaged: cannot load [a-z]+ bytecode$") or i == 1) then refused = refused + 1 end
end
print(refused == #dump)
refused = 0
for i = 1, #dump - 1 do if not load(dump:sub(1, i)) then refused = refused + 1 end end
print(refused == #dump - 1)
