package dev.perigee.lua.builtins;

import java.util.HashMap;
import java.util.Map;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/**
 * The numbers under which LuaJIT shows its library functions, as in {@code builtin#20}, in {@code tostring} and
 * tracebacks. Some functions have none there: those made of the plain C API, and those written in Lua.
 */
public final class BuiltinNumbers {

    /** The number of a function that LuaJIT shows by its address. */
    public static final int NONE = 0;
    /** The number of a function that is written in Lua in LuaJIT. */
    public static final int WRITTEN_IN_LUA = -1;

    /** For each library the number of its first function and the functions in order. */
    private static final String NUMBERED = """
                    _G 2 assert type next pairs ipairs_aux ipairs getmetatable setmetatable getfenv setfenv rawget rawset rawequal unpack \
                    select tonumber tostring error pcall xpcall loadfile load loadstring dofile gcinfo collectgarbage newproxy print
                    coroutine 30 status running isyieldable create yield resume wrap_aux wrap
                    math 38 abs floor ceil sqrt log10 exp sin cos tan asin acos atan sinh cosh tanh frexp modf log atan2 pow fmod ldexp min \
                    max random randomseed
                    bit 64 tobit bnot bswap lshift rshift arshift rol ror band bor bxor tohex
                    string 76 byte char sub rep reverse lower upper dump find match gmatch_aux gmatch gsub format
                    table 90 maxn insert concat sort new clear
                    FILE* 96 close read write flush seek setvbuf lines __gc __tostring
                    io 105 open popen tmpfile close read write flush input output lines type
                    os 116 execute remove rename tmpname getenv exit clock date time difftime setlocale
                    debug 127 getregistry getmetatable setmetatable getfenv setfenv getinfo getlocal setlocal getupvalue setupvalue \
                    upvalueid upvaluejoin sethook gethook debug traceback
                    jit 143 on off flush status security attach
                    jit.util 149 funcinfo funcbc funck funcuvname traceinfo traceir tracek tracesnap tracemc traceexitstub ircalladdr
                    jit.opt 160 start
                    jit.profile 161 start stop dumpstack
                    buffer 204 free reset skip set put putf get putcdata reserve commit ref encode decode __gc tostring __len
                    string.buffer 220 new encode decode
                    ffi 187 cdef new cast typeof typeinfo istype sizeof alignof offsetof errno string copy fill abi metatype gc load
                    """;

    private static final String LUA = "math.deg math.rad string.len table.foreach table.foreachi table.getn table.move table.remove";

    private static Map<String, Integer> numbers;

    private BuiltinNumbers() {
    }

    @TruffleBoundary
    static int of(BuiltinLibrary library, String function) {
        return numbers().getOrDefault(library.name() + "." + function, NONE);
    }

    private static synchronized Map<String, Integer> numbers() {
        if (numbers == null) {
            Map<String, Integer> result = new HashMap<>();
            for (String line : NUMBERED.lines().toList()) {
                String[] words = line.split(" ");
                for (int i = 2; i < words.length; i++) {
                    result.put(words[0] + "." + words[i], Integer.parseInt(words[1]) + i - 2);
                }
            }
            for (String name : LUA.split(" ")) {
                result.put(name, WRITTEN_IN_LUA);
            }
            numbers = result;
        }
        return numbers;
    }
}
