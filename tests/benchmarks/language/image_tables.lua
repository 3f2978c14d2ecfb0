-- Tables: grey-scale passes over an image of 400 x 400 pixels, each pixel a table. Pure Lua.
local floor = math.floor
local count, passes = 400 * 400, 20

local image = {}
for i = 1, count do
  image[i] = { red = 0, green = 0, blue = 0, alpha = 255 }
end

local function to_grey()
  for i = 1, count do
    local pixel = image[i]
    local y = floor(0.3 * pixel.red + 0.59 * pixel.green + 0.11 * pixel.blue)
    pixel.red = y
    pixel.green = y
    pixel.blue = y
  end
end

return function()
  for i = 1, count do
    local pixel = image[i]
    pixel.red, pixel.green, pixel.blue = 0, i % 256, 0
  end
  for _ = 1, passes do
    to_grey()
  end
  assert(image[255].red == 150)
  return image[255].red
end
