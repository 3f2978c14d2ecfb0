package.loaded[...] = "set by itself"
