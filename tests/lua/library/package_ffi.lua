-- L8, F5: the ffi library is loaded by require or by the first chunk with one of its literals, and is never a global
print(package.loaded.ffi, type(package.preload.ffi))
print(pcall(loadstring, "return 5 LL"))
print(package.loaded.ffi)
local chunk = loadstring("return 5LL")
print(type(package.loaded.ffi), type(chunk()), ffi)
print(require("ffi") == package.loaded.ffi)
