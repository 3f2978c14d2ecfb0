package dev.perigee.lua.ffi.cparser;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.perigee.lua.ffi.ctype.BasicTypes;
import dev.perigee.lua.ffi.ctype.DataModel;
import dev.perigee.lua.runtime.string.LuaString;

/**
 * The macros that headers test for the platform and the compiler ("Common Predefined Macros" in the manual of GNU CPP).
 * They describe the host, and the extensions that this parser understands.
 */
final class PredefinedMacros {

    private static final Map<LuaString, Macro> MACROS = new HashMap<>();

    static {
        DataModel model = DataModel.HOST;
        define("__STDC__", "1");
        define("__STDC_VERSION__", "201112L");
        define("__CHAR_BIT__", "8");
        define("__SIZEOF_SHORT__", "2");
        define("__SIZEOF_INT__", "4");
        define("__SIZEOF_LONG__", model.longSize());
        define("__SIZEOF_LONG_LONG__", "8");
        define("__SIZEOF_POINTER__", model.pointerSize());
        define("__SIZEOF_SIZE_T__", model.pointerSize());
        define("__SIZEOF_PTRDIFF_T__", model.pointerSize());
        define("__SIZEOF_WCHAR_T__", model.wideChar());
        define("__SIZEOF_FLOAT__", "4");
        define("__SIZEOF_DOUBLE__", "8");
        define("__SIZEOF_LONG_DOUBLE__", BasicTypes.LONG_DOUBLE.size());
        define("__SCHAR_MAX__", "127");
        define("__SHRT_MAX__", "32767");
        define("__INT_MAX__", "2147483647");
        define("__LONG_LONG_MAX__", "9223372036854775807LL");
        define("__LONG_MAX__", model.longSize() == Long.BYTES ? "9223372036854775807L" : "2147483647L");
        define("__ORDER_LITTLE_ENDIAN__", "1234");
        define("__ORDER_BIG_ENDIAN__", "4321");
        define("__BYTE_ORDER__", "1234");
        if (!model.charSigned()) {
            define("__CHAR_UNSIGNED__", "1");
        }
        definePlatform(System.getProperty("os.name", "").toLowerCase(Locale.ROOT));
    }

    private PredefinedMacros() {
    }

    private static void definePlatform(String system) {
        boolean arm = System.getProperty("os.arch", "").equals("aarch64");
        if (system.startsWith("windows")) {
            defineAll("_WIN32", "_WIN64");
            define("_MSC_VER", "1900");
            define(arm ? "_M_ARM64" : "_M_X64", "100");
            return;
        }
        defineAll("__LP64__", "_LP64", arm ? "__aarch64__" : "__x86_64__");
        define("__GNUC__", "4");
        define("__GNUC_MINOR__", "2");
        if (system.startsWith("mac")) {
            defineAll("__APPLE__", "__MACH__");
        } else {
            defineAll("__unix__");
            if (system.equals("linux")) {
                defineAll("__linux__", "__gnu_linux__");
            }
        }
    }

    private static void defineAll(String... names) {
        for (String name : names) {
            define(name, "1");
        }
    }

    private static void define(String name, Object value) {
        LuaString key = LuaString.constant(name);
        SourceToken place = new SourceToken(CToken.IDENTIFIER, key, 1, 1);
        SourceToken number = new SourceToken(CToken.INTEGER, LuaString.fromJava(value.toString()), 1, 1);
        MACROS.put(key, new Macro(place, false, List.of(number)));
    }

    static Macro find(LuaString name) {
        return MACROS.get(name);
    }
}
