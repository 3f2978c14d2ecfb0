-- Runs generated programs, each in an environment of its own, and prints what they show.
-- usage: driver.lua SEED FROM TO [CONCERN]: only those whose concern begins like this
local generate = require("generate")

local seed, from, to, only = tonumber(arg[1]), tonumber(arg[2]), tonumber(arg[3]), arg[4]
local output

-- Addresses and the numbers of built-in functions and of types without a name differ from run to run and from one Lua to
-- the other, and so does what lies below this chunk on the stack.
local function mask(text)
  return (text:gsub("0x%x%x%x%x%x%x%x%x+", "ADDRESS"):gsub("builtin#%d+", "builtin"):gsub("struct %d+", "struct"):gsub("union %d+", "union"):gsub("(driver%.lua:)%d+", "%1"):gsub("(driver%.lua:: in main chunk).*", "%1"))
end

local function quote(text)
  return '"' .. mask(text):gsub('[%c"\\\128-\255]', function(c) return ("\\%03d"):format(c:byte()) end) .. '"'
end

local function scalar(value)
  local kind = type(value)
  if kind == "string" then return quote(value) end
  return (kind == "number" or kind == "boolean" or kind == "nil" or kind == "cdata") and mask(tostring(value)) or kind
end

local function describe(value)
  if type(value) ~= "table" then return scalar(value) end
  local entries = {}
  for k, v in next, value do entries[#entries + 1] = scalar(k) .. "=" .. scalar(v) end
  table.sort(entries)
  return "{" .. table.concat(entries, ", ") .. "}"
end

local function write(label, ...)
  local texts = {}
  for i = 1, select("#", ...) do texts[i] = describe((select(i, ...))) end
  output[#output + 1] = label .. ": " .. table.concat(texts, " ") .. "\n"
end

-- The line of the program that called show or try.
local function line()
  local caller = debug.getinfo(3, "l")
  return caller and caller.currentline or "?"
end

local function show(...) write(line(), ...) end

local function try(f, ...) write(line(), pcall(f, ...)) end

local function environment()
  local result = {}
  for k, v in pairs(_G) do result[k] = v end
  result._G, result.show, result.try = result, show, try
  return result
end

for number = from, to do
  local concern = generate.concern(number)
  if not only or concern:sub(1, #only) == only then
    output = {"# " .. number .. " " .. concern .. "\n"}
    local chunk, message = load(generate.program(seed, number), "=p", "t", environment())
    if chunk then
      write("end", pcall(chunk))
    else
      write("load", message)
    end
    io.write(table.concat(output))
  end
end
