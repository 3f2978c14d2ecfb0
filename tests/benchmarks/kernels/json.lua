-- A parser of JSON in objects: a document of 46 kB, 5 times. Pure Lua.
local TIMES = 5

local function class(parent)
  local methods = setmetatable({}, parent)
  methods.__index = methods
  return methods
end

-- The document: nested lists of records with numbers, texts with escapes, and literals.
local function make_document()
  local records = {}
  for i = 1, 100 do
    local parts = {}
    for k = 1, 5 do parts[k] = ('{"name": "part\\t%d", "weight": %d.25e1, "tags": ["a", "\\"b\\"", "c\\\\"]}'):format(k, i * k) end
    records[i] = ('{"id": %d, "text": "record\\u0041 number %d", "active": %s, "next": null, "offset": -%d,\n "parts": [%s]}')
      :format(i, i, i % 3 == 0 and "true" or "false", i * 7, table.concat(parts, ", "))
  end
  return '{"version": 1, "records": [' .. table.concat(records, ",\n") .. '], "empty": {}, "none": []}'
end

-- Values count what is in them: all values, and the sum of the numbers.
local Value = class()
function Value:count() return 1 end
function Value:sum() return 0 end

local Literal = class(Value)
function Literal.new(name) return setmetatable({name = name}, Literal) end
local NULL, TRUE, FALSE = Literal.new("null"), Literal.new("true"), Literal.new("false")

local Number = class(Value)
function Number.new(number) return setmetatable({number = number}, Number) end
function Number:sum() return self.number end

local Text = class(Value)
function Text.new(text) return setmetatable({text = text}, Text) end

local Array = class(Value)
function Array.new() return setmetatable({values = {}}, Array) end
function Array:add(value) self.values[#self.values + 1] = value end

function Array:count()
  local count = 1
  for i = 1, #self.values do count = count + self.values[i]:count() end
  return count
end

function Array:sum()
  local sum = 0
  for i = 1, #self.values do sum = sum + self.values[i]:sum() end
  return sum
end

-- Members in their order, and by name.
local Object = class(Array)
function Object.new() return setmetatable({values = {}, names = {}, by_name = {}}, Object) end
function Object:get(name) return self.by_name[name] end

function Object:put(name, value)
  self:add(value)
  self.names[#self.names + 1] = name
  self.by_name[name] = value
end

local ESCAPES = {['"'] = '"', ["\\"] = "\\", ["/"] = "/", b = "\b", f = "\f", n = "\n", r = "\r", t = "\t"}

-- `current` is the character at `position`, "" at the end.
local Parser = class()

function Parser.new(text)
  local parser = setmetatable({text = text, position = 0, current = ""}, Parser)
  parser:advance()
  return parser
end

function Parser:advance()
  self.position = self.position + 1
  self.current = self.text:sub(self.position, self.position)
end

function Parser:fail(wanted) error(("%s expected at position %d"):format(wanted, self.position)) end

function Parser:skip_space()
  while self.current == " " or self.current == "\n" or self.current == "\t" or self.current == "\r" do self:advance() end
end

function Parser:accept(character)
  if self.current ~= character then return false end
  self:advance()
  return true
end

function Parser:expect(character)
  if not self:accept(character) then self:fail(character) end
end

function Parser:parse()
  self:skip_space()
  local value = self:value()
  self:skip_space()
  if self.current ~= "" then self:fail("end of text") end
  return value
end

function Parser:value()
  local character = self.current
  if character == "{" then return self:object() end
  if character == "[" then return self:array() end
  if character == '"' then return Text.new(self:quoted()) end
  if character == "n" then return self:literal("null", NULL) end
  if character == "t" then return self:literal("true", TRUE) end
  if character == "f" then return self:literal("false", FALSE) end
  return self:number()
end

function Parser:literal(name, value)
  for i = 1, #name do self:expect(name:sub(i, i)) end
  return value
end

function Parser:array()
  local array = Array.new()
  self:expect("[")
  self:skip_space()
  if self:accept("]") then return array end
  repeat
    self:skip_space()
    array:add(self:value())
    self:skip_space()
  until not self:accept(",")
  self:expect("]")
  return array
end

function Parser:object()
  local object = Object.new()
  self:expect("{")
  self:skip_space()
  if self:accept("}") then return object end
  repeat
    self:skip_space()
    local name = self:quoted()
    self:skip_space()
    self:expect(":")
    self:skip_space()
    object:put(name, self:value())
    self:skip_space()
  until not self:accept(",")
  self:expect("}")
  return object
end

function Parser:quoted()
  self:expect('"')
  local parts, start = "", self.position
  while self.current ~= '"' do
    if self.current == "" then self:fail("quote") end
    if self.current == "\\" then
      parts = parts .. self.text:sub(start, self.position - 1) .. self:escape()
      start = self.position
    else
      self:advance()
    end
  end
  local text = parts .. self.text:sub(start, self.position - 1)
  self:advance()
  return text
end

function Parser:escape()
  self:advance()
  local character = self.current
  self:advance()
  if character == "u" then
    local code = tonumber(self.text:sub(self.position, self.position + 3), 16)
    for _ = 1, 4 do self:advance() end
    return string.char(code)
  end
  return ESCAPES[character] or self:fail("escape")
end

function Parser:is_digit() return self.current >= "0" and self.current <= "9" end

function Parser:digits()
  if not self:is_digit() then self:fail("digit") end
  while self:is_digit() do self:advance() end
end

function Parser:number()
  local start = self.position
  self:accept("-")
  self:digits()
  if self:accept(".") then self:digits() end
  if self:accept("e") or self:accept("E") then
    if not self:accept("-") then self:accept("+") end
    self:digits()
  end
  return Number.new(tonumber(self.text:sub(start, self.position - 1)))
end

local document = make_document()

return function()
  local count = 0
  for _ = 1, TIMES do
    local value = Parser.new(document):parse()
    local last = value:get("records").values[100]
    assert(last:get("text").text == "recordA number 100" and last:get("parts").values[5]:get("tags").values[2].text == '"b"')
    assert(value:sum() == 728451)
    count = count + value:count()
  end
  assert(count == 4205 * TIMES)
  return count
end
