package dev.perigee.lua.ffi.ctype;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import dev.perigee.lua.runtime.string.LuaString;

/** What completes a struct or union: its members and their layout. */
public final class RecordBody {

    private final List<Field> fields;
    private final Map<LuaString, Member> membersByName;
    private final long size;
    private final int alignment;
    private final ArrayType trailingArray;
    private final boolean constField;
    private final boolean doubles;

    /**
     * @param fields the fields in order, with their offsets
     * @param constants the constants declared among them
     */
    RecordBody(List<Field> fields, List<NamedConstant> constants, long size, int alignment) {
        this.fields = List.copyOf(fields);
        this.size = size;
        this.alignment = alignment;
        this.trailingArray = trailingArrayOf(fields);
        this.constField = fields.stream().anyMatch(field -> isConst(field.type()));
        this.doubles = consistsOfDoubles(fields, size);
        this.membersByName = new HashMap<>();
        for (Field field : fields) {
            addField(field);
        }
        for (NamedConstant constant : constants) {
            membersByName.putIfAbsent(constant.name(), constant);
        }
    }

    private static ArrayType trailingArrayOf(List<Field> fields) {
        boolean variable = !fields.isEmpty() && fields.getLast().type().hasVariableLength();
        return variable ? (ArrayType) fields.getLast().type().raw() : null;
    }

    private static boolean isConst(CType type) {
        return type.isConst() || type.raw() instanceof RecordType record && record.hasConstField();
    }

    /** The alignment of a record may be larger than its fields': then there is padding. */
    private static boolean consistsOfDoubles(List<Field> fields, long size) {
        long end = 0;
        for (Field field : fields) {
            boolean adjoins = field.offset() <= end && field.offset() % Double.BYTES == 0;
            if (!adjoins || !field.type().consistsOfDoubles() || !field.type().hasKnownSize()) {
                return false;
            }
            end = Math.max(end, field.offset() + field.type().size());
        }
        return end == size && size > 0;
    }

    private void addField(Field field) {
        if (field.name() != null) {
            membersByName.putIfAbsent(field.name(), field);
        } else if (field.type().raw() instanceof RecordType inner && inner.isComplete()) {
            inner.membersByName().forEach((name, member) -> membersByName.putIfAbsent(name, member.within(field)));
        }
    }

    List<Field> fields() {
        return fields;
    }

    Map<LuaString, Member> members() {
        return membersByName;
    }

    @TruffleBoundary
    Member find(LuaString name) {
        return membersByName.get(name);
    }

    long size() {
        return size;
    }

    int alignment() {
        return alignment;
    }

    /** The array of variable length at the end, or null. */
    ArrayType trailingArray() {
        return trailingArray;
    }

    boolean hasConstField() {
        return constField;
    }

    boolean consistsOfDoubles() {
        return doubles;
    }
}
