-- An image as an array of structs.
local ffi = require("ffi")
ffi.cdef("typedef struct { uint8_t red, green, blue, alpha; } pixel;")
local image = ffi.new("pixel[?]", 1000000)
function loop(count)
  for i = 0, count - 1 do
    local y = 0.3 * image[i].red + 0.59 * image[i].green + 0.11 * image[i].blue
    image[i].red = y
    image[i].green = y
    image[i].blue = y
  end
end
