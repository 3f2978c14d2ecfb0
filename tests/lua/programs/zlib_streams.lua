-- F7 F9 F11 F15: zlib's streams: z_stream as zlib.h declares it, deflate and inflate in pieces, checksums, gzip, errors
-- @library z
local ffi = require("ffi")
ffi.cdef[[
typedef void *(*alloc_func)(void *opaque, unsigned items, unsigned size); typedef void (*free_func)(void *opaque, void *address);
typedef struct z_stream_s {
  const uint8_t *next_in; unsigned avail_in; unsigned long total_in;
  uint8_t *next_out; unsigned avail_out; unsigned long total_out;
  const char *msg; struct internal_state *state;
  alloc_func zalloc; free_func zfree; void *opaque;
  int data_type; unsigned long adler; unsigned long reserved;
} z_stream;
const char *zlibVersion(void); const char *zError(int);
int deflateInit2_(z_stream *, int level, int method, int windowBits, int memLevel, int strategy, const char *version, int size);
int deflate(z_stream *, int flush); int deflateEnd(z_stream *); int deflateSetDictionary(z_stream *, const uint8_t *, unsigned);
int inflateInit2_(z_stream *, int windowBits, const char *version, int size);
int inflate(z_stream *, int flush); int inflateEnd(z_stream *); int inflateSetDictionary(z_stream *, const uint8_t *, unsigned);
unsigned long crc32(unsigned long crc, const uint8_t *, unsigned); unsigned long adler32(unsigned long, const uint8_t *, unsigned);
unsigned long crc32_combine(unsigned long, unsigned long, long);
int compress2(uint8_t *, unsigned long *, const uint8_t *, unsigned long, int); unsigned long compressBound(unsigned long);
int uncompress(uint8_t *, unsigned long *, const uint8_t *, unsigned long);
enum { Z_NO_FLUSH, Z_SYNC_FLUSH = 2, Z_FINISH = 4, Z_OK = 0, Z_STREAM_END, Z_NEED_DICT, Z_DATA_ERROR = -3, Z_BUF_ERROR = -5,
  Z_DEFLATED = 8, MAX_WBITS = 15, GZIP = 16, AUTOMATIC = 32 };
]]
local zlib = ffi.load("z")
local VERSION, SIZE = zlib.zlibVersion(), ffi.sizeof("z_stream")
local CHUNK = 1000

-- Feeds the pieces to step, takes what comes out a chunk at a time.
local function run(stream, step, pieces, dictionary)
  local buffer, out = ffi.new("uint8_t[?]", CHUNK), {}
  for i, piece in ipairs(pieces) do
    stream.next_in, stream.avail_in = piece, #piece
    repeat
      stream.next_out, stream.avail_out = buffer, CHUNK
      local status = step(stream, i == #pieces and zlib.Z_FINISH or zlib.Z_NO_FLUSH)
      if status == zlib.Z_NEED_DICT and dictionary then
        assert(zlib.inflateSetDictionary(stream, dictionary, #dictionary) == zlib.Z_OK)
        status = zlib.Z_OK
      end
      if status < 0 and status ~= zlib.Z_BUF_ERROR or status == zlib.Z_NEED_DICT then
        return nil, status, stream.msg ~= nil and ffi.string(stream.msg) or ffi.string(zlib.zError(status))
      end
      out[#out + 1] = ffi.string(buffer, CHUNK - stream.avail_out)
    until stream.avail_in == 0 and stream.avail_out > 0 or status == zlib.Z_STREAM_END
  end
  return table.concat(out)
end

local function deflate(pieces, bits, dictionary)
  local stream = ffi.gc(ffi.new("z_stream"), zlib.deflateEnd)
  assert(zlib.deflateInit2_(stream, 9, zlib.Z_DEFLATED, bits or zlib.MAX_WBITS, 8, 0, VERSION, SIZE) == zlib.Z_OK)
  if dictionary then assert(zlib.deflateSetDictionary(stream, dictionary, #dictionary) == zlib.Z_OK) end
  local packed = run(stream, zlib.deflate, pieces)
  return packed, tonumber(stream.total_in), tonumber(stream.adler)
end

local function inflate(pieces, bits, dictionary)
  local stream = ffi.gc(ffi.new("z_stream"), zlib.inflateEnd)
  assert(zlib.inflateInit2_(stream, bits or zlib.MAX_WBITS, VERSION, SIZE) == zlib.Z_OK)
  return run(stream, zlib.inflate, pieces, dictionary)
end

local function cut(text, size)
  local pieces = {}
  for from = 1, #text, size do pieces[#pieces + 1] = text:sub(from, from + size - 1) end
  return pieces
end

-- Checksums by the published values of "123456789".
local digits = "123456789"
print(bit.tohex(zlib.crc32(0, digits, 9)), bit.tohex(zlib.adler32(1, digits, 9)), tonumber(zlib.crc32(0, digits, 9)))
local halves = zlib.crc32_combine(zlib.crc32(0, "1234", 4), zlib.crc32(0, "56789", 5), 5)
print(halves == zlib.crc32(0, digits, 9), zlib.crc32(0, nil, 0) == 0)

-- A text that compresses and bytes that do not, whole and in pieces.
local text, state = {}, 1
for i = 1, 8000 do text[i] = ("%d squared is %d\n"):format(i, i * i) end
text = table.concat(text)
local noise = {}
for i = 1, 20000 do
  state = state * 16807 % 2147483647
  noise[i] = string.char(state % 256)
end
noise = table.concat(noise)
for name, data in pairs({text = text}) do
  local packed, total, adler = deflate(cut(data, 7777))
  print(name, #data, total, #packed < #data / 3, adler == tonumber(zlib.adler32(1, data, #data)))
  print(inflate(cut(packed, 100)) == data, inflate({packed}) == data, inflate(cut(packed, 1)) == data)
end
local packed = deflate({noise})
print(#packed > #noise, #packed < #noise + 100, inflate(cut(packed, 4096)) == noise)
print(inflate({(deflate({""}))}) == "", inflate({(deflate({("\0"):rep(1000000)}))}) == ("\0"):rep(1000000))

-- The whole at once gives the same stream; zlib's C functions take Lua strings for const uint8_t *.
local size = ffi.new("unsigned long[1]", zlib.compressBound(#text))
local whole = ffi.new("uint8_t[?]", size[0])
print(zlib.compress2(whole, size, text, #text, 9), ffi.string(whole, size[0]) == (deflate({text})))
size[0] = 10
print(zlib.uncompress(ffi.new("uint8_t[10]"), size, packed, #packed), ffi.string(zlib.zError(zlib.Z_BUF_ERROR)))

-- gzip: the header, the checksum at the end and the automatic choice of the format.
local gzip = deflate(cut(text, 5000), zlib.MAX_WBITS + zlib.GZIP)
local trailer = ffi.new("uint32_t[2]")
ffi.copy(trailer, gzip:sub(-8), 8)
print(gzip:byte(1, 3))
print(trailer[0] == zlib.crc32(0, text, #text), trailer[1] == #text, inflate({gzip}, zlib.MAX_WBITS + zlib.AUTOMATIC) == text)

-- Damage.
print(inflate({gzip}))
print(inflate({packed:sub(1, 1000) .. "x" .. packed:sub(1002)}, nil) ~= noise)
print(inflate({"\120\156" .. ("\255"):rep(50)}))
print(inflate({packed:sub(1, -2) .. string.char((packed:byte(-1) + 1) % 256)}))
local part = inflate({packed:sub(1, 10000)})
print(#part > 9000, noise:sub(1, #part) == part)

-- A dictionary that both sides know.
local known = "a text of which both sides know a lot already "
local small = deflate({known:rep(2)}, nil, known)
print(#small < #(deflate({known:rep(2)})), inflate({small}, nil, known) == known:rep(2), select(2, inflate({small})))

-- zlib's memory comes from the program.
local allocated, freed = 0, 0
ffi.cdef("void *calloc(size_t, size_t); void free(void *);")
local allocate = ffi.cast("alloc_func", function(_, items, size)
  allocated = allocated + 1
  return ffi.C.calloc(items, size)
end)
local release = ffi.cast("free_func", function(_, address)
  freed = freed + 1
  ffi.C.free(address)
end)
local stream = ffi.new("z_stream", {zalloc = allocate, zfree = release})
local function callsBack()
  assert(zlib.deflateInit2_(stream, 6, zlib.Z_DEFLATED, 15, 8, 0, VERSION, SIZE) == 0)
  local packed = run(stream, zlib.deflate, {"short"})
  print(zlib.deflateEnd(stream), inflate({packed}))
end
jit.off(callsBack)
jit.off(run)
callsBack()
print(allocated > 3, allocated == freed)
allocate:free()
release:free()
