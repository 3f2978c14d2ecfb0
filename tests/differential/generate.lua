-- Makes the program with a number: the same text from the same seed on every Lua.
local random = require("random")

-- Each is a module that returns a function from random choices to a program's text.
local concerns = {
  "bits", "control", "coroutines", "debugging", "environments", "errors", "expressions", "format", "functions", "library", "metatables", "numbers", "patterns",
  "sorting", "strings", "syntax", "tables",
}

-- The name of the concern and the text.
local function program(seed, number)
  local concern = concerns[number % #concerns + 1]
  return concern, require("concerns." .. concern)(random.new(seed * 1000003 + number * 7919))
end

return {concerns = concerns, program = program}
