
error("fails at run time")
