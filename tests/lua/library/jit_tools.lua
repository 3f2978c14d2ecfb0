-- L11: the modules jit.p, jit.zone, jit.v and jit.dump
local p, zone, v, dump = require "jit.p", require "jit.zone", require "jit.v", require "jit.dump"
for _, module in ipairs { p, v, dump } do
  print(type(module.start), module == p and type(module.stop) or type(module.off), module == p or type(module.on))
end
-- zones
print(zone:get(), select("#", zone("first")), zone:get(), select("#", zone("second")), zone:get(), zone(), zone:get(), zone(), zone:get())
print(select(2, pcall(zone)):match("empty zone stack"))
zone("a") zone("b") zone:flush() print(zone:get(), (pcall(zone)))
