package dev.perigee.lua.builtins;

import com.oracle.truffle.api.RootCallTarget;

import dev.perigee.lua.LuaLanguage;
import dev.perigee.lua.runtime.IteratorKind;

/** The code of a library function, which is made at its first call. One instance serves all its closures. */
public final class LazyBuiltin {

    /** The name of the iterator that {@code ipairs} returns; programs cannot name it. */
    static final String ARRAY_ITERATOR = "ipairs_aux";

    private final LuaLanguage language;
    private final BuiltinLibrary library;
    private final String function;
    private final IteratorKind iteratorKind;
    private RootCallTarget target;

    LazyBuiltin(LuaLanguage language, BuiltinLibrary library, String function) {
        this.language = language;
        this.library = library;
        this.function = function;
        this.iteratorKind = kindOf(library, function);
    }

    /** What {@code tostring} shows of the function, see {@link BuiltinNumbers}. */
    public int number() {
        return BuiltinNumbers.of(library, function);
    }

    public IteratorKind iteratorKind() {
        return iteratorKind;
    }

    /** The code, or null before the first call. */
    public RootCallTarget targetIfResolved() {
        return target;
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
        RootCallTarget result = target;
        if (result == null) {
            result = language.getBuiltinTargets().get(library, function);
            target = result;
        }
        return result;
    }
}
