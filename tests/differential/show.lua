-- Prints a generated program.
-- usage: show.lua SEED NUMBER
print(require("generate").program(tonumber(arg[1]), tonumber(arg[2])))
