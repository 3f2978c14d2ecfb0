-- Memory: grey-scale passes over an image of 400 x 400 pixels, an array of C structs.
local ffi = require("ffi")
local count, passes = 400 * 400, 200

ffi.cdef "typedef struct { uint8_t red, green, blue, alpha; } benchmark_pixel;"
local image = ffi.new("benchmark_pixel[?]", count)

local function to_grey()
  for i = 0, count - 1 do
    local y = 0.3 * image[i].red + 0.59 * image[i].green + 0.11 * image[i].blue
    image[i].red = y
    image[i].green = y
    image[i].blue = y
  end
end

return function()
  for i = 0, count - 1 do
    local pixel = image[i]
    pixel.red, pixel.green, pixel.blue = 0, i % 256, 0
  end
  for _ = 1, passes do
    to_grey()
  end
  assert(image[255].red == 150)
  return image[255].red
end
