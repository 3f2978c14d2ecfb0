-- L2.6 L3.9: xpcall and its handler
local function handler(e) return "handled: " .. tostring(e), "dropped" end
print(xpcall(function() error("plain") end, handler))
print(xpcall(function() error("plain", 0) end, handler))
print(xpcall(function() return 1, nil, 3 end, handler))
print(xpcall(function(...) return select("#", ...), ... end, handler, 1, nil, 3))
print(xpcall(function() error({ 1 }) end, type))
print(xpcall(function() error() end, handler))
print(xpcall(function() local x = nil + 1 end, handler))
print(xpcall(function() nosuch() end, function(e) return (e:gsub("global", "GLOBAL")) end))
print(xpcall(error, handler, "by name"))
print(xpcall(string.rep, handler))
-- the handler runs before the stack is unwound
local state = "outside"
local function body() state = "inside" error("x", 0) end
print(select(2, xpcall(body, function(e) return e .. " " .. state end)))
-- errors in the handler
print(xpcall(function() error("first") end, function() error("second") end))
print(xpcall(function() error("first") end, function(e) return nil end))
print(pcall(xpcall, error, 5))
print(pcall(xpcall))
print(xpcall(5, handler))
print(xpcall(nil, handler))
print(xpcall(function() error("x") end, function() return nil, 2 end))
-- nested
print(xpcall(function() return xpcall(function() error("inner", 0) end, function(e) return e .. "+1" end) end, handler))
print(xpcall(function()
  local _, e = xpcall(function() error("inner", 0) end, function(e) return e .. "+1" end) error(e .. "+2", 0)
end, handler))
print(pcall(function() return xpcall(function() error("a", 0) end, function(e) return e .. "b" end) end))
print(xpcall(function() pcall(error, "swallowed") return "went on" end, handler))
local ok, e = xpcall(function()
  error(setmetatable({}, { __tostring = function() return "an object" end }))
end, function(e) return e end)
print(ok, tostring(e))
