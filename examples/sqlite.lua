-- A table in an SQLite database: prepared statements in a transaction, a query with a callback, errors.
-- @library sqlite3
local ffi = require("ffi")

-- From sqlite3.h, with the opaque structs as they are there: C's pointers, nothing of ours.
ffi.cdef[[
typedef struct sqlite3 sqlite3;
typedef struct sqlite3_stmt sqlite3_stmt;
int sqlite3_open(const char *filename, sqlite3 **db);
int sqlite3_close(sqlite3 *);
const char *sqlite3_errmsg(sqlite3 *);
int sqlite3_exec(sqlite3 *, const char *sql, int (*row)(void *, int count, char **values, char **names), void *, char **error);
int sqlite3_prepare_v2(sqlite3 *, const char *sql, int length, sqlite3_stmt **, const char **rest);
int sqlite3_bind_int(sqlite3_stmt *, int place, int);
int sqlite3_bind_text(sqlite3_stmt *, int place, const char *, int length, void (*destructor)(void *));
int sqlite3_step(sqlite3_stmt *);
int sqlite3_reset(sqlite3_stmt *);
int sqlite3_finalize(sqlite3_stmt *);
enum { SQLITE_OK = 0, SQLITE_DONE = 101 };
]]
local found, sqlite = pcall(ffi.load, "sqlite3")
if not found then
  io.stderr:write(sqlite, "\nThis example needs SQLite; on Debian and Ubuntu: apt-get install libsqlite3-0\n")
  os.exit(1)
end

-- A variable for C to write to is an array of one element.
local opened = ffi.new("sqlite3 *[1]")
assert(sqlite.sqlite3_open(":memory:", opened) == sqlite.SQLITE_OK)
local db = ffi.gc(opened[0], sqlite.sqlite3_close)

local function check(status, wanted)
  if status ~= (wanted or sqlite.SQLITE_OK) then
    error(ffi.string(sqlite.sqlite3_errmsg(db)), 2)
  end
end

-- Calls back with each row. The callback lives as long as it is wanted: free gives it back.
local function each(sql, f)
  local callback = ffi.cast("int (*)(void *, int, char **, char **)", function(_, count, values)
    local row = {}
    for i = 0, count - 1 do row[i + 1] = values[i] ~= nil and ffi.string(values[i]) or "NULL" end
    f(unpack(row))
    return 0
  end)
  local status = sqlite.sqlite3_exec(db, sql, callback, nil, nil)
  callback:free()
  check(status)
end

local function run(sql)
  check(sqlite.sqlite3_exec(db, sql, nil, nil, nil))
end

run("CREATE TABLE moons (planet TEXT, name TEXT, radius INTEGER)")
run("BEGIN")
local statement = ffi.new("sqlite3_stmt *[1]")
check(sqlite.sqlite3_prepare_v2(db, "INSERT INTO moons VALUES (?, ?, ?)", -1, statement, nil))
local insert = statement[0]
for _, moon in ipairs({{"Earth", "Moon", 1737}, {"Jupiter", "Io", 1822}, {"Jupiter", "Europa", 1561}, {"Saturn", "Titan", 2575}}) do
  -- SQLite keeps the pointers until the next step: the strings live longer, for the table holds them.
  check(sqlite.sqlite3_bind_text(insert, 1, moon[1], -1, nil))
  check(sqlite.sqlite3_bind_text(insert, 2, moon[2], -1, nil))
  check(sqlite.sqlite3_bind_int(insert, 3, moon[3]))
  check(sqlite.sqlite3_step(insert), sqlite.SQLITE_DONE)
  check(sqlite.sqlite3_reset(insert))
end
sqlite.sqlite3_finalize(insert)
run("COMMIT")

each("SELECT name, radius FROM moons ORDER BY radius", function(name, radius)
  print(("%-8s %5d km"):format(name, radius))
end)
each("SELECT planet, count(*) FROM moons GROUP BY planet ORDER BY planet", print)

-- An error in a callback comes out where the C function was called, one of SQLite's is a status.
print(pcall(each, "SELECT 1", function() error("enough", 0) end))
print(pcall(run, "SELECT colour FROM moons"))
