-- What LuaJIT's command does around the user's chunks. The value of this file is a function that the launcher calls with
-- the name of a step and its arguments; it returns whether the step went well, after it has reported what did not.
-- Everything is taken into locals first: the user's program may change any global.

local debug, io, string = debug or {}, io or {}, string
local input, output = io.stdin, io.stdout
local loadfile, loadstring, pcall, rawget, require = loadfile, loadstring, pcall, rawget, require
local select, tostring, type, unpack, xpcall = select, tostring, type, unpack, xpcall
local byte, char, find, gsub, match, sub = string.byte, string.char, string.find, string.gsub, string.match, string.sub
local getmetatable, traceback = debug.getmetatable, debug.traceback
local _G = _G

local STDIN = "=stdin"
-- How the message of an unfinished chunk ends.
local END_OF_INPUT = "'<eof>'"
local COMMAND_LINE = "=(command line)"

-- Between the launcher and this file, a string has one character for each byte; Lua sees the characters as UTF-8.
local function to_bytes(text)
  return (gsub(text, "[\194\195][\128-\191]", function(pair)
    local first, second = byte(pair, 1, 2)
    return char((first - 194) * 64 + second)
  end))
end

local function from_bytes(text)
  return (gsub(text, "[\128-\255]", function(single)
    local code = byte(single)
    return char(194 + (code - 128 - code % 64) / 64, 128 + code % 64)
  end))
end

local write_error

-- Prints an error object as LuaJIT's command does; nil is an error without a word.
local function report(message, prefix)
  if message == nil then return end
  local kind = type(message)
  local text = (kind == "string" or kind == "number") and message or "(error object is not a string)"
  write_error(from_bytes((prefix or "lua: ") .. text .. "\n"))
end

local step

-- The functions of this file are to the program what the C code of LuaJIT's command is there: one line of the traceback.
local function without_launcher(trace)
  local address = match(tostring(step), "0x%x+") or "0x0"
  return (gsub(trace, "\n\t%[C%]: [^\n]*\n\t%[launcher%]:.*$", "\n\t[C]: at " .. address))
end

-- The message handler: adds a traceback to texts; other error objects stay unless they can become texts.
local function on_error(message)
  local kind = type(message)
  if kind ~= "string" and kind ~= "number" then
    local metatable = getmetatable and getmetatable(message)
    local convert = message ~= nil and metatable and rawget(metatable, "__tostring")
    if not convert then return message end
    local text = convert(message)
    if type(text) ~= "string" and type(text) ~= "number" then return message end
    message = text
  end
  return traceback and without_launcher(traceback(message, 2)) or message
end

-- Runs a chunk, or reports why there is none.
local function run(chunk, message, ...)
  if not chunk then
    report(message)
    return false
  end
  local ok, reason = xpcall(chunk, on_error, ...)
  if not ok then report(reason) end
  return ok
end

local steps = {}
local script_arguments

-- Hands over the function that writes to standard error.
function steps.connect(writer)
  write_error = writer
  return true
end

-- Makes the table arg: the script is 0, its arguments follow, what stands before it has negative indexes.
-- script is the script's place among the words, of which the command itself has place 0.
function steps.arguments(script, ...)
  local words = {...}
  local arg = {}
  script_arguments = {n = 0}
  for i = 1, #words do
    local place = i - 1 - script
    arg[place] = to_bytes(words[i])
    if place > 0 then
      script_arguments[place] = arg[place]
      script_arguments.n = place
    end
  end
  _G.arg = arg
  return true
end

function steps.execute(code, name)
  return run(loadstring(to_bytes(code), name or COMMAND_LINE))
end

function steps.require(name)
  return run(require, nil, to_bytes(name))
end

function steps.file(name)
  return run(loadfile(to_bytes(name)))
end

-- Runs a file, or standard input without a name, with the script's arguments.
function steps.script(name)
  local chunk, message = loadfile(name and to_bytes(name))
  return run(chunk, message, unpack(script_arguments, 1, script_arguments.n))
end

-- One line from the user, or nil at the end.
local function read_line(prompt_name, default)
  local prompt = _G[prompt_name]
  output:write(type(prompt) == "string" and prompt or default)
  output:flush()
  return input:read()
end

-- Reads lines until they are a whole chunk. Returns the chunk, or nil and the message, or nothing at the end of input.
local function read_chunk()
  local code = read_line("_PROMPT", "> ")
  if not code then return end
  if sub(code, 1, 1) == "=" then code = "return " .. sub(code, 2) end
  while true do
    local chunk, message = loadstring(code, STDIN)
    if chunk or sub(message, -#END_OF_INPUT) ~= END_OF_INPUT then return chunk, message end
    local line = read_line("_PROMPT2", ">> ")
    if not line then return end
    code = code .. "\n" .. line
  end
end

local function show(ok, ...)
  if not ok then return report((...), "") end
  if select("#", ...) == 0 then return end
  local printed, reason = pcall(_G.print, ...)
  if not printed then report("error calling 'print' (" .. tostring(reason) .. ")", "") end
end

-- Lines from the user, run one by one; errors end a line, not the session.
function steps.interact()
  while true do
    local chunk, message = read_chunk()
    if chunk then
      show(xpcall(chunk, on_error))
    elseif message then
      report(message, "")
    else
      output:write("\n")
      return true
    end
  end
end

function step(name, ...)
  return steps[name](...)
end

return step
