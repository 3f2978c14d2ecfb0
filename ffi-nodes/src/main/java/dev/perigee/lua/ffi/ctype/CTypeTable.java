package dev.perigee.lua.ffi.ctype;

import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

import dev.perigee.lua.runtime.string.LuaString;

/**
 * The types of one context that are not derived from a single other type, and the numbers of all of them. A number is
 * what {@code tonumber(ctype)} gives and what stands for the name of an anonymous struct; types get one on demand, the
 * basic ones those that LuaJIT gives them.
 *
 * <p>The table keeps no type alive: a program may make any number of types one after the other.
 */
public final class CTypeTable {

    /** The basic types at their numbers; 0 is no type. */
    private static final CType[] NUMBERED = {
        null, BasicTypes.VOID, BasicTypes.VOID.qualified(Qualifiers.CONST), BasicTypes.BOOL,
        BasicTypes.CHAR.qualified(Qualifiers.CONST), BasicTypes.INT8, BasicTypes.UINT8, BasicTypes.INT16,
        BasicTypes.UINT16, BasicTypes.INT32, BasicTypes.UINT32, BasicTypes.INT64, BasicTypes.UINT64,
        BasicTypes.FLOAT, BasicTypes.DOUBLE, BasicTypes.COMPLEX_FLOAT, BasicTypes.COMPLEX_DOUBLE,
        BasicTypes.VOID.pointerTo(), BasicTypes.VOID.qualified(Qualifiers.CONST).pointerTo(),
        BasicTypes.CHAR.qualified(Qualifiers.CONST).pointerTo()
    };

    /** The first number for types other than the basic ones; LuaJIT's are about as high. */
    private static final int FIRST_FREE = 96;

    private final Map<CType, Integer> numbers = new WeakHashMap<>();
    private final FunctionTypes functions = new FunctionTypes();
    private final TypeInfos infos = new TypeInfos(this);
    private int nextNumber = FIRST_FREE;

    /** The number of {@code type}. */
    public int numberOf(CType type) {
        return switch (type) {
            case RecordType record -> record.id();
            case EnumType enumeration -> enumeration.id();
            default -> numbers.computeIfAbsent(type, this::assignNumber);
        };
    }

    private int assignNumber(CType type) {
        for (int i = 1; i < NUMBERED.length; i++) {
            if (NUMBERED[i] == type) {
                return i;
            }
        }
        return nextNumber++;
    }

    /** A new incomplete struct or union; {@code tag} is null for an anonymous one. */
    public RecordType newRecord(LuaString tag, boolean union) {
        RecordType type = new RecordType(tag, union, nextNumber++);
        numbers.put(type, type.id());
        return type;
    }

    /** A new incomplete enumeration; {@code tag} is null for an anonymous one. */
    public EnumType newEnum(LuaString tag) {
        EnumType type = new EnumType(tag, nextNumber++);
        numbers.put(type, type.id());
        return type;
    }

    /** The function type with this result and these parameters, which are adjusted already. */
    public FunctionType function(CType result, List<CType> parameters, boolean variadic) {
        return functions.unique(new FunctionType(result, parameters, variadic));
    }

    /** What {@code ffi.typeinfo} tells about the number, null if nothing has it. */
    public TypeInfo info(int number) {
        if (number <= 0) {
            return null;
        }
        if (number < NUMBERED.length) {
            return infos.describe(NUMBERED[number]);
        }
        for (Map.Entry<CType, Integer> entry : numbers.entrySet()) {
            if (entry.getValue() == number) {
                return infos.describe(entry.getKey());
            }
        }
        return infos.part(number);
    }

    /** Takes {@code count} numbers that follow each other; returns the first. */
    int reserve(int count) {
        int first = nextNumber;
        nextNumber += count;
        return first;
    }

    /** What {@link #reuseNumbers} takes to forget the types made since. */
    int mark() {
        return nextNumber;
    }

    /** Gives the numbers of the types made since {@code mark} was the mark, which nothing refers to any more, to others. */
    void reuseNumbers(int mark) {
        numbers.values().removeIf(number -> number >= mark);
        nextNumber = mark;
    }
}
