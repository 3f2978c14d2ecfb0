-- A colour image in an array of C structs: fills it with a ramp of green, then turns it to grey scale many times.
-- Each pixel takes four bytes, where a Lua table takes more than a hundred. Compare with image_tables.lua.
--
-- usage: lua examples/image_ffi.lua [passes]
local ffi = require("ffi")

local passes = tonumber(... or 1000)
local width, height = 400, 400

ffi.cdef[[
typedef struct { uint8_t red, green, blue, alpha; } pixel;
]]

local function ramp(count)
  local image = ffi.new("pixel[?]", count)
  local step = 255 / (count - 1)
  for i = 0, count - 1 do
    image[i].green = i * step
    image[i].alpha = 255
  end
  return image
end

local function to_grey(image, count)
  for i = 0, count - 1 do
    -- Storing a number in a uint8_t cuts off its fraction, as in C.
    local y = 0.3 * image[i].red + 0.59 * image[i].green + 0.11 * image[i].blue
    image[i].red = y
    image[i].green = y
    image[i].blue = y
  end
end

local function checksum(image, count)
  local sum = 0
  for i = 0, count - 1 do
    local pixel = image[i]
    sum = (sum * 31 + pixel.red + 3 * pixel.green + 5 * pixel.blue + 7 * pixel.alpha) % 1000000007
  end
  return sum
end

local count = width * height
local image = ramp(count)
print("ramp", checksum(image, count))
for _ = 1, passes do
  to_grey(image, count)
end
print("grey", passes, checksum(image, count))
