-- Reads the debugging information that GCC writes for a C file, as readelf prints it.
local dwarf = {}

local function attribute(text)
  return text:match("^%(ind[^)]*%):%s*(.*)$") or text
end

-- The entries of the file at `path` as a list. Each has `tag`, its attributes as strings by name, `children` and `parent`;
-- the attribute `type` is the entry itself.
function dwarf.read(path)
  local entries, byOffset, open = {}, {}, {}
  local entry
  for line in io.lines(path) do
    local level, offset, tag = line:match("^ *<(%x+)><(%x+)>: Abbrev Number: %d+ %(DW_TAG_([%w_]+)%)")
    if level then
      level = tonumber(level, 16)
      entry = { tag = tag, children = {}, parent = open[level - 1] }
      open[level] = entry
      byOffset[offset] = entry
      entries[#entries + 1] = entry
      if entry.parent then table.insert(entry.parent.children, entry) end
    elseif entry then
      local name, value = line:match("^ *<%x+> *DW_AT_([%w_]+) *: *(.-)%s*$")
      if name then entry[name] = attribute(value) end
    end
  end
  for _, each in ipairs(entries) do
    local target = each.type and each.type:match("<0x(%x+)>")
    each.type = target and byOffset[target]
  end
  return entries
end

-- Whether `entry` is declared inside a function.
function dwarf.isLocal(entry)
  local parent = entry.parent
  while parent do
    if parent.tag == "subprogram" or parent.tag == "lexical_block" then return true end
    parent = parent.parent
  end
  return false
end

-- `entry` without typedefs and qualifiers around it; nil for void.
function dwarf.plain(entry)
  local transparent = { typedef = true, const_type = true, volatile_type = true, restrict_type = true, atomic_type = true }
  while entry and transparent[entry.tag] do entry = entry.type end
  return entry
end

-- Whether objects of the type `entry` have a size.
function dwarf.hasSize(entry)
  local plain = dwarf.plain(entry)
  if not plain or plain.declaration or plain.tag == "subroutine_type" then return false end
  if plain.tag == "array_type" then
    local range = plain.children[1]
    return (range and (range.upper_bound or range.count)) and dwarf.hasSize(plain.type) or false
  end
  return true
end

return dwarf
