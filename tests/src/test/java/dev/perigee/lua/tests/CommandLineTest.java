package dev.perigee.lua.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code ./lua} (L12): its options, its exit status, and how it tells of errors. */
class CommandLineTest {

    @TempDir
    Path folder;

    private LuaCommand.Outcome lua(String... arguments) {
        return LuaCommand.runIn(folder, "", Map.of(), arguments);
    }

    private LuaCommand.Outcome luaReading(String input, String... arguments) {
        return LuaCommand.runIn(folder, input, Map.of(), arguments);
    }

    private void write(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content);
    }

    private static void assertPrints(String expected, LuaCommand.Outcome outcome) {
        assertEquals("", outcome.err());
        assertEquals(expected, outcome.out());
        assertEquals(0, outcome.status());
    }

    /** Status 1, the message and a traceback on stderr, and nothing of Java. */
    private static void assertFails(String message, LuaCommand.Outcome outcome) {
        assertTrue(outcome.err().startsWith("lua: " + message), outcome.err());
        assertFalse(outcome.err().contains("\tat ") || outcome.err().contains("Exception"), outcome.err());
        assertEquals(1, outcome.status());
    }

    @Test
    void scriptWithArguments() throws IOException {
        write("script.lua", "print(..., select('#', ...)) print(arg[0], arg[1], arg[2], #arg, arg[-1] ~= nil)");
        assertPrints("one\t2\nscript.lua\tone\ttwo words\t2\ttrue\n", lua("script.lua", "one", "two words"));
        assertPrints("nil\t0\nscript.lua\tnil\tnil\t0\ttrue\n", lua("script.lua"));
    }

    @Test
    void scriptWithShebang() throws IOException {
        write("script.lua", "#!/usr/bin/env lua\nprint(debug and 'ran')\nerror('line three')\n");
        LuaCommand.Outcome outcome = lua("script.lua");
        assertEquals("ran\n", outcome.out());
        assertFails("script.lua:3: line three\nstack traceback:\n\t[C]: in function 'error'\n\tscript.lua:3: in main chunk\n", outcome);
    }

    @Test
    void execute() {
        assertPrints("1\n2\n", lua("-e", "x = 1 print(x)", "-e", "print(x + 1)"));
        assertFails("(command line):1: boom", lua("-e", "error('boom')"));
        assertFails("(command line):1: unexpected symbol near '='", lua("-e", "x = = 1"));
    }

    @Test
    void standardInput() {
        assertPrints("from stdin\t1\n", luaReading("print('from stdin', ...)", "-", "1"));
        assertPrints("piped\n", luaReading("print('piped')"));
        assertPrints("read: a line\n", luaReading("a line\n", "-e", "print('read: ' .. io.read())"));
        assertFails("stdin:2: at line two", luaReading("\nerror('at line two')", "-"));
    }

    @Test
    void exitStatus() {
        assertEquals(0, lua("-e", "os.exit()").status());
        assertEquals(7, lua("-e", "os.exit(7)").status());
        assertEquals(0, lua("-e", "os.exit(true)").status());
        assertEquals(1, lua("-e", "os.exit(false)").status());
        LuaCommand.Outcome outcome = lua("-e", "io.write('before') os.exit(3)");
        assertEquals("before", outcome.out());
        assertEquals(3, outcome.status());
    }

    @Test
    void uncaughtErrors() throws IOException {
        write("fails.lua", "local function inner()\n  local t = nil\n  return t.x\nend\n\ninner()\n");
        LuaCommand.Outcome outcome = lua("fails.lua");
        assertFails("fails.lua:3: attempt to index local 't' (a nil value)\nstack traceback:\n", outcome);
        assertTrue(outcome.err().contains("\tfails.lua:3: in function 'inner'\n"), outcome.err());
        assertTrue(outcome.err().contains("\tfails.lua:6: in main chunk\n"), outcome.err());
        assertFails("(error object is not a string)", lua("-e", "error({})"));
        assertFails("as text", lua("-e", "error(setmetatable({}, { __tostring = function() return 'as text' end }))"));
        assertFails("cannot open no_such_file.lua", lua("no_such_file.lua"));
        assertEquals(new LuaCommand.Outcome(1, "", ""), lua("-e", "error()"));
    }

    @Test
    void badInput() throws IOException {
        for (List<String> input : List.of( //
                        List.of("local x = = 1", "bad.lua:1: unexpected symbol near '='"), //
                        List.of("local ffi = require('ffi')\nffi.cdef('bogus x;')", "bad.lua:2: declaration specifier expected near 'bogus'"), //
                        List.of("local ffi = require('ffi') ffi.cdef('int no_such_symbol(void);')\nffi.C.no_such_symbol()", "bad.lua:2: "), //
                        List.of("require('ffi').load('no_such_library')", "bad.lua:1: libno_such_library.so: cannot open shared object file: No such file or directory"), //
                        List.of("local ffi = require('ffi') ffi.cdef('size_t strlen(const char *);')\nprint(ffi.C.strlen(5))", "bad.lua:2: bad argument #1 to 'strlen' (cannot convert 'number' to 'const char *')"), //
                        List.of("string.rep()", "bad.lua:1: bad argument #1 to 'rep' (string expected, got no value)"), //
                        List.of("local x\nprint(x.y)", "bad.lua:2: attempt to index local 'x' (a nil value)"), //
                        List.of("local ffi = require('ffi')\nprint(ffi.cast('int *', nil)[0])", "bad.lua:2: "))) {
            write("bad.lua", input.get(0));
            assertFails(input.get(1), lua("bad.lua"));
        }
    }

    @Test
    void readingThroughNullIsAnError() {
        LuaCommand.Outcome outcome = lua("-e", "local ffi = require('ffi') local p = ffi.new('struct { int a[100]; } *') " + //
                        "print(pcall(function() return p.a[7] end)) print(pcall(function() p.a[7] = 1 end)) print('alive')");
        assertEquals("", outcome.err());
        assertTrue(outcome.out().matches("(?s)false\t.*NULL.*\nfalse\t.*NULL.*\nalive\n"), outcome.out());
    }

    @Test
    void modulesAreFoundBesideTheProgram() throws IOException {
        write("module.lua", "local name = ... return { greet = function(who) return 'hello ' .. who .. ' from ' .. name end }");
        assertPrints("hello you from module\n", lua("-e", "print(require('module').greet('you'))"));
        assertPrints("hello you from module\n", lua("-l", "module", "-e", "print(package.loaded.module.greet('you'))"));
    }

    @Test
    void outputOfCAndLuaStaysInOrderWhenFlushed() {
        assertPrints("one\ntwo\nthree\n", lua("-e", "local ffi = require('ffi') ffi.cdef('int puts(const char *); int fflush(void *);') " + //
                        "print('one') io.flush() ffi.C.puts('two') ffi.C.fflush(nil) print('three')"));
    }

    @Test
    void standardStreamsCanBePassedToC() {
        assertPrints("Lua C 42\nLua again\n", lua("-e", "local ffi = require('ffi') " + //
                        "ffi.cdef('typedef struct FILE FILE; int fprintf(FILE *, const char *, ...);') " + //
                        "io.write('Lua ') ffi.C.fprintf(io.stdout, 'C %d\\n', ffi.new('int', 42)) print('Lua again')"));
    }

    @Test
    void version() {
        LuaCommand.Outcome outcome = lua("-v");
        assertEquals(0, outcome.status());
        assertTrue(outcome.out().startsWith("Perigee"), outcome.out());
        assertEquals(outcome.out(), lua("--version").out());
    }

    @Test
    void doctor() {
        LuaCommand.Outcome outcome = lua("--doctor");
        assertEquals(0, outcome.status(), outcome.out());
        assertTrue(outcome.out().contains("Compiles Lua:   yes"), outcome.out());
        assertFalse(outcome.out().contains("Interpreted"), outcome.out());
    }

    @Test
    void compilerOptions() {
        assertPrints("runs\n", lua("-O3", "-Ohotloop=10,-fold", "-O", "-joff", "-j", "flush", "-e", "print('runs')"));
        LuaCommand.Outcome outcome = lua("-Onosuch", "-e", "print('never')");
        assertEquals("lua: unknown or malformed optimization flag 'nosuch'\n", outcome.err());
        assertEquals(1, outcome.status());
        assertFails("unknown luaJIT command or jit.* modules not installed\n", lua("-jnosuch", "-e", "print('never')"));
    }

    @Test
    void theCommandIsOneLevelOfTheStack() throws IOException {
        write("levels.lua", "for level = 1, 4 do local info = debug.getinfo(level, 'S') print(level, info and info.what) end\n" + //
                        "print((debug.traceback('here'):gsub('0x%x+', 'ADDRESS')))");
        assertPrints("1\tmain\n2\tC\n3\tnil\n4\tnil\nhere\nstack traceback:\n\tlevels.lua:2: in main chunk\n\t[C]: at ADDRESS\n", lua("levels.lua"));
        // Of 43 levels the first 12 and the last 10 are shown: eight of deep, the chunk and the command.
        write("deep.lua", "local function deep(n)\n  if n == 0 then error('bottom') end\n  deep(n - 1)\n  return n\nend\ndeep(40)");
        String deep = "\tdeep.lua:3: in function 'deep'\n";
        assertFails("deep.lua:2: bottom\nstack traceback:\n\t[C]: in function 'error'\n\tdeep.lua:2: in function 'deep'\n" + deep.repeat(9) + "\t...\n" + deep.repeat(8) + "\tdeep.lua:6: in main chunk\n\t[C]: at 0x", lua("deep.lua"));
    }

    @Test
    void initialisation() throws IOException {
        write("init.lua", "print('from a file')");
        assertPrints("from text\n1\n", LuaCommand.runIn(folder, "", Map.of("LUA_INIT", "print('from text')"), "-e", "print(1)"));
        assertPrints("from a file\n1\n", LuaCommand.runIn(folder, "", Map.of("LUA_INIT", "@init.lua"), "-e", "print(1)"));
        assertPrints("1\n", LuaCommand.runIn(folder, "", Map.of("LUA_INIT", "print('from text')"), "-E", "-e", "print(1)"));
        assertEquals("LUA_INIT:1: no\n", firstLine(LuaCommand.runIn(folder, "", Map.of("LUA_INIT", "error('no')"), "-e", "print(1)").err()).substring("lua: ".length()));
        assertPrints("./x/?.lua\n", LuaCommand.runIn(folder, "", Map.of("LUA_PATH", "./x/?.lua"), "-e", "print(package.path)"));
    }

    @Test
    void interaction() {
        LuaCommand.Outcome outcome = luaReading("= 1, 2\nx = 5\nprint(x\n)\nerror('s', 0)\n=x\n", "-i");
        assertEquals("> 1\t2\n> > >> 5\n> > 5\n> \n", outcome.out().substring(outcome.out().indexOf("> ")));
        assertTrue(outcome.err().startsWith("s\nstack traceback:\n"), outcome.err());
        assertEquals(0, outcome.status());
    }

    private static String firstLine(String text) {
        return text.substring(0, text.indexOf('\n') + 1);
    }

    @Test
    void debugPrompt() {
        LuaCommand.Outcome outcome = luaReading("print(1)\nx = = 1\nerror('boom')\nerror({})\ncont\nrest", "-e", "debug.debug() print(io.read())");
        assertEquals("1\nrest\n", outcome.out());
        assertEquals("lua_debug> ".repeat(2) + "(debug command):1: unexpected symbol near '='\nlua_debug> (debug command):1: boom\n" + //
                        "lua_debug> (error object is not a string)\nlua_debug> ", outcome.err());
        assertEquals(0, outcome.status());
    }

    @Test
    void aHookStopsAnyLoop() {
        assertPrints("false\ttimeout\n".repeat(3), lua("-e", "local function f() while true do end end for i = 1, 3 do " + //
                        "debug.sethook(function() error('timeout', 0) end, '', 1e6) local ok, e = pcall(f) debug.sethook() print(ok, e) end"));
    }

    @Test
    void unknownOption() {
        LuaCommand.Outcome outcome = lua("--no-such-option");
        assertEquals(1, outcome.status());
        assertTrue(outcome.err().contains("usage"), outcome.err());
    }
}
