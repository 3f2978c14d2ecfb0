package dev.perigee.lua.ffi.ctype;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.utilities.CyclicAssumption;

import dev.perigee.lua.runtime.string.LuaString;

/**
 * What the C declarations of one context have made known: the tags of structs, unions and enums, and the ordinary
 * identifiers (typedefs, functions, variables and constants). A journal lets a failed {@code ffi.cdef} take back all it
 * declared.
 *
 * <p>The first meaning of an ordinary identifier stays, as in LuaJIT, unless the later one asks to hide it.
 */
public final class CDeclarations {

    private final CTypeTable types = new CTypeTable();
    private final Map<LuaString, CType> tags = new HashMap<>();
    private final Map<LuaString, Declaration> identifiers = new HashMap<>();
    /** The names that macros gave to constants, as far as they are defined for the preprocessor. */
    private final Set<LuaString> macroConstants = new HashSet<>();
    /** How to undo what was declared since {@link #begin}, oldest first. */
    private final List<Runnable> journal = new ArrayList<>();
    private final CyclicAssumption meanings = new CyclicAssumption("meanings of C names");
    /** {@link CTypeTable#mark} at {@link #begin}. */
    private int firstNumber;

    public CTypeTable types() {
        return types;
    }

    /** The meaning of an ordinary identifier, or null. */
    public Declaration find(LuaString name) {
        Declaration known = identifiers.get(name);
        return known != null ? known : PredefinedTypes.find(name);
    }

    /** The names that have a meaning in libraries: functions, variables and constants. */
    public List<LuaString> symbols() {
        return identifiers.values().stream().filter(declaration -> !(declaration instanceof TypedefName)).map(Declaration::name).sorted().toList();
    }

    /** The struct, union or enum with this tag, or null. */
    public CType findTag(LuaString tag) {
        return tags.get(tag);
    }

    /** Valid until a name that had a meaning gets another one. */
    public Assumption meanings() {
        return meanings.getAssumption();
    }

    /** Starts a group of declarations that {@link #rollBack} takes back as a whole, or {@link #keep} ends. */
    public void begin() {
        assert journal.isEmpty();
        firstNumber = types.mark();
    }

    /** Ends the group, whose declarations stay. */
    public void keep() {
        journal.clear();
    }

    /** Takes back everything declared, and every type completed, since {@link #begin}. */
    public void rollBack() {
        rollBackTo(0);
        types.reuseNumbers(firstNumber);
    }

    /** Marks this moment for {@link #rollBackTo}. */
    public int mark() {
        return journal.size();
    }

    /** Takes back everything declared, and every type completed, since {@code mark}. */
    public void rollBackTo(int mark) {
        while (journal.size() > mark) {
            journal.removeLast().run();
        }
    }

    /** Whether a macro of an earlier text declared {@code name}. */
    public boolean isMacroConstant(LuaString name) {
        return macroConstants.contains(name);
    }

    /** Makes {@code name} known as that of a macro. */
    public void markMacroConstant(LuaString name) {
        if (macroConstants.add(name)) {
            journal.add(() -> macroConstants.remove(name));
        }
    }

    /** Gives {@code declaration} its name; if that has a meaning already, only if {@code hide} says to hide it. */
    public void declare(Declaration declaration, boolean hide) {
        boolean known = find(declaration.name()) != null;
        if (hide || !known) {
            put(identifiers, declaration.name(), declaration);
        }
        if (hide && known) {
            meanings.invalidate();
        }
    }

    private <T> void put(Map<LuaString, T> names, LuaString name, T meaning) {
        T previous = names.put(name, meaning);
        journal.add(() -> {
            if (previous == null) {
                names.remove(name);
            } else {
                names.put(name, previous);
            }
        });
    }

    /** A new incomplete struct or union; {@code tag} is null for an anonymous one, and loses any earlier meaning. */
    public RecordType newRecord(LuaString tag, boolean union) {
        RecordType type = types.newRecord(tag, union);
        addTag(tag, type);
        return type;
    }

    /** A new incomplete enumeration; {@code tag} is null for an anonymous one, and loses any earlier meaning. */
    public EnumType newEnum(LuaString tag) {
        EnumType type = types.newEnum(tag);
        addTag(tag, type);
        return type;
    }

    private void addTag(LuaString tag, CType type) {
        if (tag != null) {
            if (tags.containsKey(tag)) {
                meanings.invalidate();
            }
            put(tags, tag, type);
        }
    }

    /** Completes a struct or union. */
    public void complete(RecordType type, RecordBody body) {
        type.complete(body);
        journal.add(type::revert);
    }

    /** Completes an enumeration, whose constants the caller has declared. */
    public void complete(EnumType type, Map<LuaString, NamedConstant> constants, IntegerType base) {
        IntegerType earlierBase = type.base();
        type.complete(constants, base);
        journal.add(() -> type.revert(earlierBase));
    }

    /** Gives an enumeration without constants so far the representation {@code base}. */
    public void fixBase(EnumType type, IntegerType base) {
        IntegerType earlierBase = type.base();
        type.setBase(base);
        journal.add(() -> type.setBase(earlierBase));
    }
}
