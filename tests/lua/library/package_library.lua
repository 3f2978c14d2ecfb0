-- L8: module, package.seeall, package.loaders, package.searchpath and what can go wrong
print(pcall(module)) print(pcall(module, "string.x.y")) print(pcall(module, "print.x.y"))
do
  local print, package, a = print, package
  local function make() module("a.b.c", package.seeall, function(m) m.option = true end) return getfenv(1) end
  local m = make()
  print(m._NAME, m._PACKAGE, m._M == m, m.option, m.print == print, package.loaded["a.b.c"] == m)
end
print(a.b.c._NAME, require("a.b.c") == a.b.c)
print(pcall(package.seeall, 1))
package.preload.q = function(...) print(..., package.loaded.q ~= nil) print(pcall(require, "q")) end
print(require "q", package.loaded.q)
package.preload.fails = function() error("once", 0) end
print(pcall(require, "fails")) print(pcall(require, "fails"))
local preload, path, cpath, loaders = package.preload, package.path, package.cpath, package.loaders
package.preload = 3
print(pcall(require, "zz"))
package.preload = preload
package.path = {}
print(pcall(require, "zz"))
package.path = 3
package.cpath = {}
print(pcall(require, "zz"))
package.cpath = ""
print(pcall(require, "zz.yy"))
package.path = ""
print(pcall(function() require("zz") end))
package.loaders = 3
print(pcall(require, "zz"))
package.loaders = {}
print(pcall(require, "zz"))
package.loaders = { function() return {} end, function() return 3 end, function(name) return "\n\t" .. name .. " is unknown" end }
print(pcall(require, "zz"))
package.loaders, package.cpath, package.path = loaders, cpath, "./?.lua"
print(pcall(require, "modules.fails"))
print(#package.loaders, package.loaders[1]("nothing"), package.loaders[4]("nodot"))
print(pcall(package.loaders[2])) print(type(package.loaders[2]("modules.fails")))
print(pcall(package.searchpath, "a.b"))
print(package.searchpath("a.b", ";;?.x;;./?/?.y;"))
print(package.searchpath("a.b", ""))
print(package.searchpath("a.b", "?-?", ".", "%1"))
print(package.searchpath("a..b", "?-?", "..", "%1"))
print(package.searchpath("a.b", "?", ""))
print(package.searchpath("modules.fails", "./?.lua"), package.searchpath("a", "."))
print(package.config)
print(pcall(package.loadlib), (package.loadlib("./no such library.so", "f")))
