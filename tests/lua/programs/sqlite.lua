-- F7 F11 F12 F14 F15: SQLite: a database in memory, 100,000 inserts in a transaction, a query with a callback
-- @library sqlite3
local ffi = require("ffi")
ffi.cdef[[
typedef struct sqlite3 sqlite3; typedef struct sqlite3_stmt sqlite3_stmt; typedef int64_t sqlite3_int64;
typedef struct sqlite3_context sqlite3_context; typedef struct sqlite3_value sqlite3_value;
int sqlite3_open(const char *filename, sqlite3 **db); int sqlite3_close(sqlite3 *);
int sqlite3_exec(sqlite3 *, const char *sql, int (*callback)(void *, int, char **, char **), void *, char **error);
void sqlite3_free(void *); const char *sqlite3_errmsg(sqlite3 *);
int sqlite3_prepare_v2(sqlite3 *, const char *sql, int bytes, sqlite3_stmt **statement, const char **tail);
int sqlite3_bind_int64(sqlite3_stmt *, int, sqlite3_int64); int sqlite3_bind_double(sqlite3_stmt *, int, double);
int sqlite3_bind_text(sqlite3_stmt *, int, const char *, int n, void (*)(void *));
int sqlite3_step(sqlite3_stmt *); int sqlite3_reset(sqlite3_stmt *); int sqlite3_finalize(sqlite3_stmt *);
int sqlite3_column_count(sqlite3_stmt *); const char *sqlite3_column_name(sqlite3_stmt *, int);
sqlite3_int64 sqlite3_column_int64(sqlite3_stmt *, int); double sqlite3_column_double(sqlite3_stmt *, int);
const unsigned char *sqlite3_column_text(sqlite3_stmt *, int);
int sqlite3_create_function(sqlite3 *, const char *name, int count, int encoding, void *data,
  void (*f)(sqlite3_context *, int, sqlite3_value **), void (*)(sqlite3_context *, int, sqlite3_value **),
  void (*)(sqlite3_context *));
double sqlite3_value_double(sqlite3_value *); void sqlite3_result_double(sqlite3_context *, double);
int sqlite3_create_collation(sqlite3 *, const char *name, int encoding, void *,
  int (*compare)(void *, int, const void *, int, const void *));
enum { SQLITE_OK, SQLITE_ERROR, SQLITE_ROW = 100, SQLITE_DONE = 101, SQLITE_UTF8 = 1 };
]]
local sqlite = ffi.load("sqlite3")
local TRANSIENT = ffi.cast("void (*)(void *)", -1)

local opened = ffi.new("sqlite3 *[1]")
assert(sqlite.sqlite3_open(":memory:", opened) == sqlite.SQLITE_OK)
local db = ffi.gc(opened[0], sqlite.sqlite3_close)

local function exec(sql, callback)
  local message = ffi.new("char *[1]")
  if sqlite.sqlite3_exec(db, sql, callback, nil, message) ~= sqlite.SQLITE_OK then
    local text = ffi.string(message[0])
    sqlite.sqlite3_free(message[0])
    error(text, 0)
  end
end

local function prepare(sql)
  local statement = ffi.new("sqlite3_stmt *[1]")
  if sqlite.sqlite3_prepare_v2(db, sql, #sql, statement, nil) ~= sqlite.SQLITE_OK then
    error(ffi.string(sqlite.sqlite3_errmsg(db)), 0)
  end
  return ffi.gc(statement[0], sqlite.sqlite3_finalize)
end

-- LuaJIT's documentation: functions that call back must not be called from compiled code.
jit.off(exec)

exec("CREATE TABLE samples (id INTEGER PRIMARY KEY, name TEXT, value REAL, big INTEGER)")
exec("BEGIN")
local insert = prepare("INSERT INTO samples VALUES (?, ?, ?, ?)")
for i = 1, 100000 do
  sqlite.sqlite3_bind_int64(insert, 1, i)
  sqlite.sqlite3_bind_text(insert, 2, "name " .. i % 100, -1, TRANSIENT)
  sqlite.sqlite3_bind_double(insert, 3, i / 4)
  sqlite.sqlite3_bind_int64(insert, 4, 0x100000000LL * i + i)
  assert(sqlite.sqlite3_step(insert) == sqlite.SQLITE_DONE)
  sqlite.sqlite3_reset(insert)
end
exec("COMMIT")

local query = prepare("SELECT count(*) AS count, sum(value), max(big), min(name) FROM samples")
assert(sqlite.sqlite3_step(query) == sqlite.SQLITE_ROW)
print(sqlite.sqlite3_column_count(query), ffi.string(sqlite.sqlite3_column_name(query, 0)))
print(sqlite.sqlite3_column_int64(query, 0), sqlite.sqlite3_column_double(query, 1), sqlite.sqlite3_column_int64(query, 2),
  ffi.string(sqlite.sqlite3_column_text(query, 3)))
assert(sqlite.sqlite3_step(query) == sqlite.SQLITE_DONE)

-- A callback for each row, one that stops, and one with an error.
local rows = 0
local callback = ffi.cast("int (*)(void *, int, char **, char **)", function(_, count, values, names)
  rows = rows + 1
  if rows <= 3 then
    local texts = {}
    for i = 0, count - 1 do texts[#texts + 1] = ffi.string(names[i]) .. "=" .. (values[i] ~= nil and ffi.string(values[i]) or "NULL") end
    print(table.concat(texts, " "))
  end
  return 0
end)
exec("SELECT id, name, NULL AS missing FROM samples WHERE id % 10 = 0 ORDER BY id DESC", callback)
print(rows)
callback:set(function() return 1 end)
print(pcall(exec, "SELECT 1", callback))
callback:free()

-- SQL functions and an order written in Lua.
local root = ffi.cast("void (*)(sqlite3_context *, int, sqlite3_value **)", function(context, count, values)
  sqlite.sqlite3_result_double(context, count == 2 and sqlite.sqlite3_value_double(values[0]) ^ (1 / sqlite.sqlite3_value_double(values[1])) or 0)
end)
assert(sqlite.sqlite3_create_function(db, "root", -1, sqlite.SQLITE_UTF8, nil, root, nil, nil) == 0)
local compared = 0
local byNumber = ffi.cast("int (*)(void *, int, const void *, int, const void *)", function(_, n1, text1, n2, text2)
  compared = compared + 1
  local a, b = tonumber(ffi.string(text1, n1):match("%d+")), tonumber(ffi.string(text2, n2):match("%d+"))
  return a < b and -1 or a > b and 1 or 0
end)
assert(sqlite.sqlite3_create_collation(db, "numeric", sqlite.SQLITE_UTF8, nil, byNumber) == 0)
local sorted = prepare("SELECT name, root(sum(id), 3) FROM samples GROUP BY name ORDER BY name COLLATE numeric LIMIT 5")
local function printSorted()
  while sqlite.sqlite3_step(sorted) == sqlite.SQLITE_ROW do
    print(ffi.string(sqlite.sqlite3_column_text(sorted, 0)), ("%.4f"):format(sqlite.sqlite3_column_double(sorted, 1)))
  end
end
jit.off(printSorted)
printSorted()
print(compared > 100)

print(pcall(exec, "SELECT * FROM missing"))
print(pcall(prepare, "SELECT FROM"))
for _, statement in ipairs({insert, query, sorted}) do sqlite.sqlite3_finalize(ffi.gc(statement, nil)) end
print(sqlite.sqlite3_close(ffi.gc(db, nil)))
root:free()
byNumber:free()
