-- Compresses and restores a text with the system's zlib.
-- @library z
local ffi = require("ffi")

ffi.cdef[[
const char *zlibVersion(void);
unsigned long compressBound(unsigned long sourceLen);
int compress2(uint8_t *dest, unsigned long *destLen, const uint8_t *source, unsigned long sourceLen, int level);
int uncompress(uint8_t *dest, unsigned long *destLen, const uint8_t *source, unsigned long sourceLen);
unsigned long crc32(unsigned long crc, const uint8_t *buf, unsigned int len);
]]
local found, zlib = pcall(ffi.load, "z")
if not found then
  io.stderr:write(zlib, "\nThis example needs zlib; on Debian and Ubuntu: apt-get install zlib1g\n")
  os.exit(1)
end

local function compress(text)
  local size = zlib.compressBound(#text)
  local buffer = ffi.new("uint8_t[?]", size)
  -- The array of one element stands for the variable whose address C wants: it tells the room and gets the length.
  local length = ffi.new("unsigned long[1]", size)
  local status = zlib.compress2(buffer, length, text, #text, 9)
  assert(status == 0, "compress2 failed")
  return ffi.string(buffer, length[0])
end

local function uncompress(data, size)
  local buffer = ffi.new("uint8_t[?]", size)
  local length = ffi.new("unsigned long[1]", size)
  local status = zlib.uncompress(buffer, length, data, #data)
  if status ~= 0 then
    return nil, "uncompress failed with status " .. status
  end
  return ffi.string(buffer, length[0])
end

local text = string.rep("The moon comes closest to the ground at its perigee. ", 1000)
local packed = compress(text)

print("zlib 1.x", ffi.string(zlib.zlibVersion()):match("^1%.") ~= nil)
print("length of the text", #text)
print("packed to less than one per cent", #packed * 100 < #text)
print("restored", uncompress(packed, #text) == text)
print("too small a buffer", uncompress(packed, 10))
print("not zlib's format", uncompress("no such thing", 100))
print("crc32", bit.tohex(zlib.crc32(0, "123456789", 9)))
