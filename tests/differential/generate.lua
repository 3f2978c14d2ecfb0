-- Makes the program with a number: the same text from the same seed on every Lua. The number also says what it is about.
local random = require("random")

-- Each is a module that returns a function from random choices to a program's text.
local concerns = {
  "bits", "cdata_access", "cdata_arithmetic", "cdata_conversions", "cdata_initializers", "cdata_library", "cdata_metatypes", "control", "coroutines", "debugging", "environments", "errors", "expressions", "format", "functions", "library", "metatables", "numbers", "patterns",
  "sorting", "strings", "syntax", "tables",
}

local function concern(number) return concerns[number % #concerns + 1] end

local function program(seed, number)
  return require("concerns." .. concern(number))(random.new(seed * 1000003 + number * 7919))
end

return {concern = concern, program = program}
