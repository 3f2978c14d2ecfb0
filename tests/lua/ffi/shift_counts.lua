-- F17.4: the numbers of bits that 64-bit integers are shifted by
local bit = require("bit")
for _, operation in ipairs({"lshift", "rshift", "arshift", "rol", "ror"}) do
  local results = {}
  for _, count in ipairs({1, 1.9, 2.5, 3.5, -0.6, 64, 65.2, "2.7", 3LL, 4ULL}) do
    results[#results + 1] = tostring(bit[operation](-3LL, count)) .. " " .. tostring(bit[operation](5ULL, count))
  end
  print(operation, table.concat(results, ", "))
end
print(bit.arshift(4294967296LL, 1.9), bit.ror(-3LL, 1.9), bit.lshift(1ULL, "2.7"), bit.lshift(5, 2.7))
