-- Writes what there is to say about generated types: the C program that prints GCC's view, or Perigee's view.
-- usage: driver.lua program|facts SEED FROM TO        (from this folder)
local types = require("types")

local writer = require(arg[1])
local seed, from, to = tonumber(arg[2]), tonumber(arg[3]), tonumber(arg[4])
writer.begin()
for number = from, to do writer.write(types.generate(seed, number)) end
writer.finish(from, to)
