-- L8: require, package.path, package.loaded, package.preload and package.loaders
local counter = require("modules.counter")
print(counter.name, counter.next(), counter.next(), require("modules.counter").next(),
  require "modules.counter" == counter, counter_loads)
print(package.loaded["modules.counter"] == counter)
package.loaded["modules.counter"] = nil
print(require("modules.counter") == counter, counter_loads)
local inner = require("modules.sub.inner")
print(inner.name, inner.parent, inner.arguments)
print(require("modules.no_result"), require("modules.no_result"), no_result_ran)
print(require("modules.returns_false"), package.loaded["modules.returns_false"])
print(require("modules.sets_loaded"))
-- the search path
package.path = "./modules/?.lua;./modules/?/init.lua"
print(require("counter").name, require("sub"))
print(package.searchpath("counter", package.path), package.searchpath("sub.inner", package.path),
  package.searchpath("sub", package.path))
print(package.searchpath("a.b", "./?.lua;./?/x.lua"))
print(package.searchpath("a-b", "./?.lua", "-", "+"))
print(package.searchpath("plain", "?.nope;./modules/?.lua"))
-- preload and one's own loaders
package.preload.made = function(...) return { args = { ... } } end
print(require("made").args[1], #require("made").args)
package.preload.fails = function() error("in preload", 0) end
print(pcall(require, "fails"))
table.insert(package.loaders, 2, function(name)
  if name:match("^magic%.") then return function(n) return "loaded " .. n end end
  return "\n\tno magic in '" .. name .. "'"
end)
print(require("magic.x"), package.loaded["magic.x"])
print(#package.loaders)
-- errors
package.path = "./?.none;./other/?.none"
package.cpath = "./?.so.none"
print(pcall(require, "does.not.exist"))
package.path = "./modules/?.lua"
print(pcall(require, "broken"))
print(pcall(require, "failing"))
print(pcall(require, "cycle_a"))
package.path = "./?.lua"
print(pcall(require, "modules.cycle_a"))
package.path = nil
print(pcall(require, "x"))
package.path = "./?.lua"
print(pcall(require))
print(pcall(require, {}))
-- the standard libraries are there
for _, name in ipairs { "_G", "string", "table", "math", "bit", "os", "io", "package", "debug", "coroutine", "jit" } do
  io.write(name, "=", tostring(package.loaded[name] == (name == "_G" and _G or _G[name])), " ")
end
print()
print(require("string") == string, require("bit").band(6, 3), package.config:sub(1, 1), #package.config)
print(package.loaded.ffi, ffi)
