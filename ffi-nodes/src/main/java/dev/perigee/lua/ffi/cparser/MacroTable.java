package dev.perigee.lua.ffi.cparser;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.perigee.lua.ffi.ctype.CDeclarations;
import dev.perigee.lua.ffi.ctype.NamedConstant;
import dev.perigee.lua.runtime.string.LuaString;

/**
 * The macros of one {@code ffi.cdef}, on top of the predefined ones. What earlier ones defined is known as long as it is
 * a constant: its name is defined, but a name it stays, not replaced by its tokens, so that the macros of one text do
 * not change the meaning of the next.
 */
final class MacroTable {

    private final CDeclarations declarations;
    /** Null means that the name was undefined here. */
    private final Map<LuaString, Macro> macros = new LinkedHashMap<>();

    MacroTable(CDeclarations declarations) {
        this.declarations = declarations;
    }

    /** The macro called {@code name}, or null. */
    Macro find(LuaString name) {
        Macro macro = macros.get(name);
        return macro != null || macros.containsKey(name) ? macro : PredefinedMacros.find(name);
    }

    /** What {@code defined(name)} says. */
    boolean isDefined(LuaString name) {
        return find(name) != null || !macros.containsKey(name) && declarations.isMacroConstant(name);
    }

    /** The value in a condition of a name that is not replaced. */
    long constantValue(LuaString name) {
        boolean known = isDefined(name) && declarations.find(name) instanceof NamedConstant;
        return known ? ((NamedConstant) declarations.find(name)).value() : 0;
    }

    /** @throws CParseException if the name has another definition in this text */
    void define(Macro macro) {
        Macro known = macros.get(macro.name());
        if (known != null && !known.functionLike() && !known.sameAs(macro)) {
            throw CErrors.at(CMessages.redefined(macro.name()), macro.place());
        }
        macros.put(macro.name(), macro);
    }

    void undefine(LuaString name) {
        macros.put(name, null);
    }

    /** The macros defined in this text, and null for every undefined one, in the order of their first definition. */
    Collection<Macro> all() {
        return macros.values();
    }
}
