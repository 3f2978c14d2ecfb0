-- L1 L2 L6: a calculator: lexer, recursive descent, variables and error reports
local function lexer(text)
  local pos = 1
  return function()
    pos = text:match("^%s*()", pos)
    if pos > #text then return "eof" end
    local number, stop = text:match("^(%d+%.?%d*)()", pos)
    if number then pos = stop return "number", tonumber(number) end
    local name, stop = text:match("^(%a%w*)()", pos)
    if name then pos = stop return "name", name end
    local c = text:sub(pos, pos)
    pos = pos + 1
    return c
  end
end
local variables = { pi = math.pi }
local functions = { sqrt = math.sqrt, max = math.max, min = math.min, abs = math.abs }
local evaluate
function evaluate(text)
  local next_token = lexer(text)
  local token, value = next_token()
  local function advance() token, value = next_token() end
  local expression
  local function primary()
    if token == "number" then local v = value advance() return v end
    if token == "-" then advance() return -primary() end
    if token == "(" then
      advance() local v = expression() if token ~= ")" then error("missing )", 0) end advance() return v
    end
    if token == "name" then
      local name = value
      advance()
      if token == "(" then
        local args = {}
        repeat advance() if token ~= ")" then args[#args + 1] = expression() end until token ~= ","
        if token ~= ")" then error("missing ) after arguments", 0) end
        advance()
        local f = functions[name] or error("no function " .. name, 0)
        return f(unpack(args))
      end
      return variables[name] or error("no variable " .. name, 0)
    end
    error("unexpected " .. token, 0)
  end
  local function power() local base = primary() if token == "^" then advance() return base ^ power() end return base end
  local function term()
    local v = power()
    while token == "*" or token == "/" or token == "%" do
      local op = token
      advance()
      local right = power()
      if op == "*" then v = v * right elseif op == "/" then v = v / right else v = v % right end
    end
    return v
  end
  function expression()
    local v = term()
    while token == "+" or token == "-" do
      local op = token
      advance()
      if op == "+" then v = v + term() else v = v - term() end
    end
    return v
  end
  local name, body = text:match("^%s*(%a%w*)%s*=%s*(.*)$")
  if name then variables[name] = evaluate(body) return variables[name] end
  local v = expression()
  if token ~= "eof" then error("trailing " .. token, 0) end
  return v
end
for _, line in ipairs { "1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "-2 ^ 2", "x = 10", "y = x * 2", "x + y",
  "max(1, y, 3) - min(4, 2)", "sqrt(2) ^ 2", "pi * 2", "7 % 4 + 0.5", "1 +", "(1", "foo", "bar(1)", "1 2", "sqrt(",
  "2 * (3 + 4) - -1", "10 / 4 / 5", "abs(-3.5)", "&" } do
  local ok, result = pcall(evaluate, line)
  print(line, ok and result or "error: " .. tostring(result))
end
