return { b = require("modules.cycle_b") }
