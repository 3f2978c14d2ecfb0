package dev.perigee.lua.ffi.ctype;

import java.util.HashMap;
import java.util.Map;

import dev.perigee.lua.runtime.string.LuaString;

/** The typedefs known without a declaration, as the "Default C types" of LuaJIT's ffi semantics list them. */
final class PredefinedTypes {

    private static final Map<LuaString, TypedefName> TYPES = new HashMap<>();

    static {
        DataModel model = DataModel.HOST;
        int pointer = model.pointerSize();
        CType voidPointer = BasicTypes.VOID.pointerTo();
        addAll(voidPointer, "va_list", "__builtin_va_list", "__gnuc_va_list");
        addAll(BasicTypes.integer(pointer, true), "ptrdiff_t", "intptr_t", "ssize_t");
        addAll(BasicTypes.integer(pointer, false), "size_t", "uintptr_t");
        addAll(BasicTypes.integer(model.wideChar(), model.wideCharSigned()), "wchar_t");
        for (int bytes = 1; bytes <= BasicTypes.INT128.size(); bytes *= 2) {
            addAll(BasicTypes.integer(bytes, true), "int" + 8 * bytes + "_t");
            addAll(BasicTypes.integer(bytes, false), "uint" + 8 * bytes + "_t");
        }
        addAll(BasicTypes.INT128, "__int128_t");
        addAll(BasicTypes.UINT128, "__uint128_t");
    }

    private PredefinedTypes() {
    }

    private static void addAll(CType type, String... names) {
        for (String name : names) {
            LuaString key = LuaString.constant(name);
            TYPES.put(key, new TypedefName(key, type));
        }
    }

    static TypedefName find(LuaString name) {
        return TYPES.get(name);
    }
}
