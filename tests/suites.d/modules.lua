-- Stand-ins for C modules that the suites want, in Lua. Load them with -l before the suite's program:
-- as much of lfs, loadkit and the native parser of MoonScript as the suites use; LuLPeg for lpeg.
local function output_of(command)
  local pipe = assert(io.popen(command .. " 2>/dev/null"))
  local text = pipe:read("*a")
  pipe:close()
  return text
end

local function quote(path) return "'" .. path:gsub("'", "'\\''") .. "'" end

local modes = { ["regular file"] = "file", ["regular empty file"] = "file", ["symbolic link"] = "link", ["character special file"] = "char device" }

local function attributes(option, path, name)
  local text = output_of("stat -c '%F|%s|%Y|%X|%Z' " .. option .. quote(path))
  local mode, size, modification, access, change = text:match("^(.-)|(.-)|(.-)|(.-)|(.-)\n")
  if not mode then return nil, "cannot obtain information from file '" .. path .. "'" end
  local all = { mode = modes[mode] or mode, size = tonumber(size), modification = tonumber(modification), access = tonumber(access), change = tonumber(change) }
  if name then return all[name] end
  return all
end

local function succeeds(command) return os.execute(command .. " 2>/dev/null") == 0 or nil end

package.preload.lfs = function()
  return {
    attributes = function(path, name) return attributes("-L ", path, name) end,
    symlinkattributes = function(path, name) return attributes("", path, name) end,
    currentdir = function() return (output_of("pwd"):gsub("\n$", "")) end,
    dir = function(path) return output_of("ls -a " .. quote(path)):gmatch("[^\n]+") end,
    mkdir = function(path) return succeeds("mkdir " .. quote(path)) end,
    rmdir = function(path) return succeeds("rmdir " .. quote(path)) end,
    chdir = function() return nil, "not supported" end,
    touch = function(path) return succeeds("touch " .. quote(path)) end,
  }
end

package.preload.loadkit = function()
  local function make_loader(_, _, path)
    return function(name) return package.searchpath(name, path) end
  end
  return { make_loader = make_loader }
end

package.preload["moonscript.parse.native"] = function() return dofile("moonscript/parse/slow.lua") end
package.preload.lpeg = function() return require("lulpeg") end
package.preload.re = function() return require("lulpeg").re end
