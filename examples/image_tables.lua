-- A colour image in plain Lua tables: fills it with a ramp of green, then turns it to grey scale many times.
-- Compare with image_ffi.lua, which keeps the same image in C structs.
--
-- usage: lua examples/image_tables.lua [passes]
local passes = tonumber(... or 1000)
local width, height = 400, 400

local floor = math.floor

local function ramp(count)
  local image = {}
  local step = 255 / (count - 1)
  for i = 1, count do
    image[i] = { red = 0, green = floor((i - 1) * step), blue = 0, alpha = 255 }
  end
  return image
end

local function to_grey(image, count)
  for i = 1, count do
    local pixel = image[i]
    local y = floor(0.3 * pixel.red + 0.59 * pixel.green + 0.11 * pixel.blue)
    pixel.red = y
    pixel.green = y
    pixel.blue = y
  end
end

local function checksum(image, count)
  local sum = 0
  for i = 1, count do
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
