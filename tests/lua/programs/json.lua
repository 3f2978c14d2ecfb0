-- L2 L5 L6: writes and reads JSON, with errors that carry positions
local json = {}
local escapes = { ['"'] = '\\"', ["\\"] = "\\\\", ["\n"] = "\\n", ["\t"] = "\\t", ["\r"] = "\\r" }
local function quote(s)
  return '"' .. s:gsub('[%c"\\]', function(c) return escapes[c] or ("\\u%04x"):format(c:byte()) end) .. '"'
end
function json.encode(v)
  local kind = type(v)
  if kind == "string" then return quote(v) end
  if kind == "number" then return (("%.14g"):format(v)) end
  if kind == "boolean" or v == nil then return v == nil and "null" or tostring(v) end
  if kind ~= "table" then error("cannot encode a " .. kind, 2) end
  local out = {}
  if #v > 0 or next(v) == nil then
    for i, e in ipairs(v) do out[i] = json.encode(e) end
    return "[" .. table.concat(out, ",") .. "]"
  end
  local keys = {}
  for k in pairs(v) do keys[#keys + 1] = k end
  table.sort(keys)
  for i, k in ipairs(keys) do out[i] = quote(k) .. ":" .. json.encode(v[k]) end
  return "{" .. table.concat(out, ",") .. "}"
end
function json.decode(text)
  local pos = 1
  local value
  local function fail(what) error(("%s at %d"):format(what, pos), 0) end
  local function skip() pos = text:match("^%s*()", pos) end
  local function expect(c) skip() if text:sub(pos, pos) ~= c then fail("expected " .. c) end pos = pos + 1 end
  local unescape = { n = "\n", t = "\t", r = "\r", b = "\b", f = "\f" }
  local function string()
    local start = pos
    while true do
      local stop, c = text:match('^[^"\\]*()(["\\])', pos)
      if not stop then fail("unfinished string") end
      pos = stop + 1
      if c == '"' then break end
      pos = pos + 1
    end
    return (text:sub(start, pos - 2):gsub("\\(.)", function(c) return unescape[c] or c end))
  end
  local function list(close, item)
    local out = {}
    skip()
    if text:sub(pos, pos) == close then pos = pos + 1 return out end
    repeat
      item(out)
      skip()
      local c = text:sub(pos, pos)
      pos = pos + 1
      if c ~= "," and c ~= close then pos = pos - 1 fail("expected , or " .. close) end
    until c == close
    return out
  end
  function value()
    skip()
    local c = text:sub(pos, pos)
    if c == "{" then
      pos = pos + 1
      return list("}", function(out) expect('"') local k = string() expect(":") out[k] = value() end)
    elseif c == "[" then
      pos = pos + 1
      return list("]", function(out) out[#out + 1] = value() end)
    elseif c == '"' then
      pos = pos + 1
      return string()
    end
    local word, stop = text:match("^(%a+)()", pos)
    if word then
      pos = stop
      if word == "true" then
        return true
      elseif word == "false" then
        return false
      elseif word == "null" then
        return nil
      end
      fail("unknown word " .. word)
    end
    local number, stop = text:match("^(-?%d+%.?%d*[eE]?[+-]?%d*)()", pos)
    if not number then fail("unexpected character") end
    pos = stop
    return tonumber(number)
  end
  local v = value()
  skip()
  if pos <= #text then fail("trailing text") end
  return v
end
print(json.encode({ 1, 2.5, "three", true, false, { nested = { deep = { 1 } } }, "quote \" and \n newline", {} }))
local text = '{"name": "Ada", "born": 1815, "tags": ["math", "engine"], "ok": true, "pi": 3.14159, "neg": -1e-3, "none": null, "empty": {}, "esc": "a\\nb\\"c"}'
local v = json.decode(text)
print(v.name, v.born, v.tags[2], #v.tags, v.ok, v.pi, v.neg, v.none, next(v.empty), v.esc)
print(json.encode(json.decode(json.encode(v))) == json.encode(v), json.encode(v))
for _, bad in ipairs { "", "[1,", "[1 2]", '{"a" 1}', '{"a":}', '"open', "nul", "[1]x", "{1:2}", "[" } do print(bad,
  pcall(json.decode, bad)) end
print(pcall(json.encode, print))
local big = {} for i = 1, 300 do big[i] = { id = i, sq = i * i, s = ("x"):rep(i % 5) } end
local encoded = json.encode(big)
local back = json.decode(encoded)
print(#encoded, #back, back[300].sq, back[7].s, json.encode(back) == encoded)
