-- What LuaJIT's command does around the user's chunks. The launcher runs this file with a call of `main` appended, which
-- says what the command line asks for. Everything is taken into locals first: the program may change any global.

local debug, io, jit, string = debug, io, jit, string
local errors, input, output = io.stderr, io.stdin, io.stdout
local ipairs, loadfile, loadstring, pcall, rawget, require = ipairs, loadfile, loadstring, pcall, rawget, require
local select, tostring, type, unpack, xpcall = select, tostring, type, unpack, xpcall
local gmatch, match, sub = string.gmatch, string.match, string.sub
local getmetatable, traceback = debug.getmetatable, debug.traceback
local _G = _G

local STDIN = "=stdin"
-- How the message of an unfinished chunk ends.
local END_OF_INPUT = "'<eof>'"
local COMMAND_LINE = "=(command line)"

-- Prints an error object as LuaJIT's command does; nil is an error without a word.
local function report(message, prefix)
  if message == nil then return end
  local kind = type(message)
  local text = (kind == "string" or kind == "number") and message or "(error object is not a string)"
  pcall(output.flush, output)
  errors:write(prefix or "lua: ", text, "\n")
end

-- The message handler: adds a traceback to texts; other error objects stay unless they can become texts.
local function on_error(message)
  local kind = type(message)
  if kind ~= "string" and kind ~= "number" then
    local metatable = getmetatable(message)
    local convert = metatable and rawget(metatable, "__tostring")
    if not convert then return message end
    local text = convert(message)
    if type(text) ~= "string" and type(text) ~= "number" then return message end
    message = text
  end
  -- As a tail call this leaves no level of its own.
  return traceback(message, 1)
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

-- What the command line can ask for. Each takes its own arguments and returns whether all went well.
local steps = {}
local script_arguments

function steps.print(text)
  output:write(text, "\n")
  return true
end

function steps.execute(code, name)
  return run(loadstring(code, name or COMMAND_LINE))
end

function steps.require(name)
  return run(require, nil, name)
end

-- The words between the commas of an option.
local function words_of(text)
  local words = {}
  for word in gmatch(text, "[^,]+") do words[#words + 1] = word end
  return unpack(words)
end

-- Calls a function of the library jit with the words of an option.
local function tune(start, words)
  local ok, reason = pcall(start, words_of(words))
  if not ok then report(reason) end
  return ok
end

function steps.optimize(flags)
  return tune(jit.opt.start, flags)
end

-- A function of the library jit, or a module in its folder, which has a function start; what follows = goes to either.
function steps.control(command)
  local name, words = match(command, "^([^=]*)=?(.*)$")
  local start = jit[name]
  if type(start) ~= "function" then
    local found, module = pcall(require, "jit." .. name)
    start = found and type(module) == "table" and module.start
  end
  if not start then
    report("unknown luaJIT command or jit.* modules not installed")
    return false
  end
  return tune(start, words)
end

function steps.file(name)
  return run(loadfile(name))
end

-- Runs a file, or standard input without a name, with the script's arguments.
function steps.script(name)
  local chunk, message = loadfile(name)
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

-- Makes the table arg: the script is 0, its arguments follow, what stands before it has negative indexes.
local function set_arguments(words, script)
  local arg = {}
  script_arguments = {n = 0}
  for i = 1, #words do
    local place = i - 1 - script
    arg[place] = words[i]
    if place > 0 then
      script_arguments[place] = words[i]
      script_arguments.n = place
    end
  end
  _G.arg = arg
end

-- words: the command's name and its words; script: the script's place among them, of which the name has 0;
-- requests: the steps in order, each with the step's name and its arguments. The first that fails is the last.
local function main(words, script, requests)
  set_arguments(words, script)
  for _, request in ipairs(requests) do
    if not steps[request[1]](request[2], request[3]) then return false end
  end
  return true
end
