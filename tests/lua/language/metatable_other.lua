-- L3.7 L3.6: __metatable, __tostring, what tables do not honour, rawequal, rawlen's absence
local p = setmetatable({}, { __metatable = "locked" })
print(getmetatable(p), pcall(setmetatable, p, {}))
print(getmetatable(setmetatable({}, { __metatable = false })))
print(getmetatable("").__index == string, getmetatable({}), getmetatable(1), getmetatable(nil), getmetatable(print))
print(pcall(setmetatable, 1, {}))
print(pcall(setmetatable, {}, 1))
print(pcall(setmetatable, {}))
print(pcall(setmetatable))
print(pcall(getmetatable))
local t = {}
print(setmetatable(t, {}) == t, setmetatable(t, nil) == t, getmetatable(t))
print(tostring(setmetatable({}, { __tostring = function() return "as text" end })))
print(setmetatable({}, { __tostring = function(self) return "printed " .. type(self) end }))
print(pcall(print, setmetatable({}, { __tostring = function() return {} end })))
print(pcall(print, setmetatable({}, { __tostring = function() return 42 end })))
print(pcall(print, setmetatable({}, { __tostring = function() return nil end })))
print(pcall(tostring, setmetatable({}, { __tostring = function() error("no text", 0) end })))
print(type(tostring(setmetatable({}, { __tostring = function() return true end }))))
print(pcall(tostring, setmetatable({}, { __tostring = 5 })))
print((tostring({}):gsub("0x%x+", "ADDRESS")), (tostring(print):gsub("builtin.*", "builtin")),
  (tostring(function() end):gsub("0x%x+", "ADDRESS")))
print((tostring(setmetatable({}, { __name = "Named" })):gsub("0x%x+", "ADDRESS")))
-- not honoured by tables in this dialect
local q = setmetatable({ 1, 2 }, {
  __len = function() return 10 end, __pairs = function() error("pairs") end, __ipairs = function() error("ipairs") end,
  __index = function(_, k) if type(k) == "number" and k < 5 then return k * 10 end end,
})
print(#q)
for k, v in pairs(q) do io.write(k, "=", v, " ") end print()
for k, v in ipairs(q) do io.write(k, "=", v, " ") end print()
print(rawequal(q, q), rawequal(1, 1), rawequal("a", "a"), rawequal({}, {}), rawequal(1, "1"), pcall(rawequal, 1))
print(rawget(q, 3), q[3], pcall(rawget, 5, 1))
print(rawlen, table.pack, table.unpack, math.type, utf8, warn)
-- a metatable of its own
local self = {} self.__index = self setmetatable(self, self)
print(pcall(function() return self.x end))
-- what __len and __unm get
do
  local u = newproxy(true)
  local function show(...) print(select("#", ...), rawequal((...), u), rawequal((select(2, ...)), u), (select(2, ...)) == nil) return 3 end
  getmetatable(u).__len, getmetatable(u).__unm = show, show
  print(#u, -u)
end
