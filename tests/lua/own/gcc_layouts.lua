-- F3.2 F3.4 F3.5 F3.9 F1.43: where LuaJIT lays out a declaration unlike GCC, GCC is right: C libraries were compiled by it.
-- The sizes and alignments here are GCC's.
local ffi = require("ffi")
local function show(name, text, ...)
  ffi.cdef(text)
  print(text)
  print("", ffi.sizeof(name), ffi.alignof(name))
  for _, field in ipairs { ... } do print("", field, ffi.offsetof(name, field)) end
end

-- vectors of more than 16 bytes are aligned to their size
show("wide", "typedef double wide __attribute__((vector_size(64)));")
show("struct wide", "struct wide { char c; wide v; };", "v")

-- packed enums are as small as their constants allow
show("enum small", "enum __attribute__((packed)) small { SMALL_1, SMALL_2 };")
show("enum negative", "enum negative { NEGATIVE = -129 } __attribute__((packed));")
show("struct smalls", "struct smalls { enum small a; enum negative b; char c; };", "a", "b", "c")

-- the alignment of a typedef is that of the pointer, not of what it points to
show("handler", "typedef int (*handler)(int) __attribute__((aligned(64)));")
show("row", "typedef int (*row)[3] __attribute__((aligned(32)));")
show("struct handlers", "struct handlers { char c; handler h; };", "h")

-- pack(0) ends packing
show("struct zero", "#pragma pack(0)\nstruct zero { char c; int i; };", "i")

-- a bit-field of width 0 does not align the struct or union
show("union unnamed", "union unnamed { short s; int : 0; };")
show("struct nameless", "struct nameless { char c; int : 0; char d; };", "d")

-- a bit-field of a type with an alignment of its own starts anew each time, unless it is as wide as a machine's integer
show("aligned_int", "typedef int aligned_int __attribute__((aligned(32)));")
show("struct restarting", "struct restarting { aligned_int a : 3; aligned_int b : 5; aligned_int c : 8; };", "a", "b", "c")
