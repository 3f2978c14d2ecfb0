return { a = require("modules.cycle_a") }
