package dev.perigee.lua.ffi.ctype;

import java.util.List;
import java.util.Map;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.Truffle;

import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/** A struct or union; incomplete until its body was read. */
public final class RecordType extends CType {

    private final LuaString tag;
    private final boolean union;
    private final int id;
    /** Null while incomplete. */
    @CompilationFinal private RecordBody body;
    /** What code that is compiled for the incomplete type relies on. */
    @CompilationFinal private Assumption incomplete = Truffle.getRuntime().createAssumption("incomplete C type");
    /** What {@code ffi.metatype} gave this type, or null; once set it stays. */
    private LuaTable metatable;

    RecordType(LuaString tag, boolean union, int id) {
        this.tag = tag;
        this.union = union;
        this.id = id;
    }

    /** The name after {@code struct} or {@code union}, or null. */
    public LuaString tag() {
        return tag;
    }

    /** The number that stands for the name of an anonymous type. */
    public int id() {
        return id;
    }

    public boolean isUnion() {
        return union;
    }

    public boolean isComplete() {
        return body() != null;
    }

    /** The metatable of objects of this type, or null. It is never replaced, so it may be kept once it is there. */
    public LuaTable metatable() {
        return metatable;
    }

    public void setMetatable(LuaTable table) {
        assert metatable == null;
        metatable = table;
    }

    /** The body, null while incomplete. */
    private RecordBody body() {
        RecordBody current = body;
        if (current == null && !incomplete.isValid()) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            current = body;
        }
        return current;
    }

    /** Gives this incomplete type its members. */
    public void complete(RecordBody newBody) {
        assert body == null;
        body = newBody;
        incomplete.invalidate();
    }

    /** Takes {@link #complete} back when the declarations it was part of fail. */
    void revert() {
        body = null;
        incomplete = Truffle.getRuntime().createAssumption(incomplete.getName());
    }

    /** The fields in the order of their declaration, unnamed transparent ones included; none while incomplete. */
    public List<Field> fields() {
        RecordBody current = body();
        return current == null ? List.of() : current.fields();
    }

    /** The member {@code name}, also one of a transparent member or of an unnamed enum; null if there is none. */
    public Member find(LuaString name) {
        RecordBody current = body();
        return current == null ? null : current.find(name);
    }

    /** All members by name, those of transparent fields included. */
    Map<LuaString, Member> membersByName() {
        return body.members();
    }

    /** Whether a field is constant, so that the record as a whole cannot be assigned. */
    public boolean hasConstField() {
        RecordBody current = body();
        return current != null && current.hasConstField();
    }

    @Override
    public long size() {
        RecordBody current = body();
        return current == null ? UNKNOWN_SIZE : current.size();
    }

    @Override
    public long sizeWith(long count) {
        if (!hasVariableLength()) {
            return size();
        }
        long tail = body.trailingArray().sizeWith(count);
        return tail == UNKNOWN_SIZE || tail + body.size() >= SIZE_LIMIT ? UNKNOWN_SIZE : tail + body.size();
    }

    @Override
    public int alignment() {
        RecordBody current = body();
        return current == null ? 1 : current.alignment();
    }

    @Override
    public boolean hasVariableLength() {
        RecordBody current = body();
        return current != null && current.trailingArray() != null;
    }

    @Override
    public boolean consistsOfDoubles() {
        RecordBody current = body();
        return current != null && current.consistsOfDoubles();
    }
}
