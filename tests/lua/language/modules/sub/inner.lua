return { name = ..., parent = require("modules.counter").name, arguments = select("#", ...) }
