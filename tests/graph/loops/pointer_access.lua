-- Reading and writing through pointers, and comparing them.
local ffi = require("ffi")
ffi.cdef("struct node { int value; struct node *next; };")
local nodes = ffi.new("struct node[10]")
for i = 0, 9 do nodes[i].value = i; nodes[i].next = nodes + (i + 1) % 10 end
local first = nodes + 0
function loop(count)
  for i = 1, count do
    local p = first[i % 10].next
    if p ~= nil and p.next ~= first then p.value = p.next.value + p[0].value end
    if nil == p.next or p == first then first.value = 1 end
    p.next = p.next
  end
end
