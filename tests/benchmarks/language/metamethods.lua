-- Arithmetic and comparison by metamethods: complex numbers as tables. Pure Lua.
local COUNT = 500000
local Complex = {}
Complex.__index = Complex

local function complex(re, im) return setmetatable({re = re, im = im}, Complex) end

function Complex.__add(a, b) return complex(a.re + b.re, a.im + b.im) end
function Complex.__sub(a, b) return complex(a.re - b.re, a.im - b.im) end
function Complex.__mul(a, b) return complex(a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re) end
function Complex.__unm(a) return complex(-a.re, -a.im) end
function Complex.__eq(a, b) return a.re == b.re and a.im == b.im end
function Complex.__lt(a, b) return a.re < b.re end
function Complex.__call(a, k) return complex(a.re * k, a.im * k) end

return function()
  local i, one = complex(0, 1), complex(1, 0)
  local power, sum, equal = one, complex(0, 0), 0
  for n = 1, COUNT do
    power = power * i
    sum = sum + power(2) - -power
    if power == one then equal = equal + 1 end
    if power < one then equal = equal + 1 end
  end
  -- The powers of i go round; in every four one is one and three are smaller.
  assert(equal == COUNT and sum == complex(0, 0))
  return equal
end
