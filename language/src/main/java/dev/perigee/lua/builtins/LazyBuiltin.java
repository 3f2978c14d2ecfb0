package dev.perigee.lua.builtins;

import com.oracle.truffle.api.RootCallTarget;

import dev.perigee.lua.LuaLanguage;
import dev.perigee.lua.runtime.IteratorKind;

/** The code of a library function before its first call. */
public record LazyBuiltin(LuaLanguage language, BuiltinLibrary library, String function, IteratorKind iteratorKind) {

    /** The name of the iterator that {@code ipairs} returns; programs cannot name it. */
    static final String ARRAY_ITERATOR = "ipairs_aux";

    LazyBuiltin(LuaLanguage language, BuiltinLibrary library, String function) {
        this(language, library, function, kindOf(library, function));
    }

    private static IteratorKind kindOf(BuiltinLibrary library, String function) {
        if (library instanceof BaseBuiltins) {
            return switch (function) {
                case "next" -> IteratorKind.NEXT;
                case ARRAY_ITERATOR -> IteratorKind.ARRAY;
                default -> IteratorKind.CALL;
            };
        }
        return IteratorKind.CALL;
    }

    public RootCallTarget resolve() {
        return language.getBuiltinTargets().get(library, function);
    }
}
