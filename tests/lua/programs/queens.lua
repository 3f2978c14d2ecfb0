-- L1 L5: counts and prints the solutions of the n-queens problem
local function queens(n, report)
  local columns, up, down, board, count = {}, {}, {}, {}, 0
  local function place(row)
    if row > n then
      count = count + 1
      if report and count == 1 then
        for r = 1, n do print((("."):rep(n):gsub("()%.", function(c) return c == board[r] and "Q" or "." end))) end
      end
      return
    end
    for c = 1, n do
      if not columns[c] and not up[row + c] and not down[row - c] then
        columns[c], up[row + c], down[row - c], board[row] = true, true, true, c
        place(row + 1)
        columns[c], up[row + c], down[row - c] = nil, nil, nil
      end
    end
  end
  place(1)
  return count
end
print(queens(8, true))
for n = 1, 7 do io.write(queens(n), " ") end print()
