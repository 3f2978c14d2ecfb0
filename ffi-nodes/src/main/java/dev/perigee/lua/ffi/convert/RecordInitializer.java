package dev.perigee.lua.ffi.convert;

import dev.perigee.lua.ffi.cdata.MemoryData;
import dev.perigee.lua.ffi.ctype.Field;
import dev.perigee.lua.ffi.ctype.RecordType;
import dev.perigee.lua.ffi.ctype.ReferenceType;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.table.LuaTable;

/**
 * Fills the fields of a zeroed struct or union from a list of values or from a table. Transparent members take part as if
 * their fields were the outer record's; of a union the first field that gets a value is the only one.
 */
final class RecordInitializer {

    private final MemoryData object;
    /** The values by position, or null if {@link #table} is used. */
    private final Object[] values;
    private final LuaTable table;
    /** The next position, or {@link #BY_NAME}. */
    private int next;

    private static final int BY_NAME = -1;

    private RecordInitializer(MemoryData object, Object[] values, LuaTable table, int first) {
        this.object = object;
        this.values = values;
        this.table = table;
        this.next = first;
    }

    static void positional(MemoryData object, RecordType record, Object[] values) {
        RecordInitializer initializer = new RecordInitializer(object, values, null, 0);
        initializer.fillByPosition(record, 0);
        if (initializer.next < values.length) {
            throw ConversionErrors.tooManyInitializers(object.type());
        }
    }

    /** From a table with an element 0 or 1 by position, else by name. */
    static void table(MemoryData object, RecordType record, LuaTable table) {
        int first = table.get(0) != LuaNil.NIL ? 0 : table.get(1) != LuaNil.NIL ? 1 : BY_NAME;
        RecordInitializer initializer = new RecordInitializer(object, null, table, first);
        if (first == BY_NAME) {
            initializer.fillByName(record, 0);
        } else {
            initializer.fillByPosition(record, 0);
        }
    }

    private Object valueAt(int position) {
        if (values != null) {
            return position < values.length ? values[position] : null;
        }
        Object value = table.get(position);
        return value == LuaNil.NIL ? null : value;
    }

    private void fillByPosition(RecordType record, long base) {
        for (Field field : record.fields()) {
            if (field.isTransparent()) {
                fillByPosition((RecordType) field.type().raw(), base + field.offset());
            } else {
                Object value = valueAt(next);
                if (value == null) {
                    return;
                }
                next++;
                write(field, base, value);
            }
            if (record.isUnion()) {
                return;
            }
        }
    }

    private void fillByName(RecordType record, long base) {
        for (Field field : record.fields()) {
            if (field.isTransparent()) {
                fillByName((RecordType) field.type().raw(), base + field.offset());
                continue;
            }
            Object value = table.get(field.name());
            if (value != LuaNil.NIL) {
                write(field, base, value);
                if (record.isUnion()) {
                    return;
                }
            }
        }
    }

    private void write(Field field, long base, Object value) {
        if (field.type().raw() instanceof ReferenceType reference) {
            // Only here a reference gets its target; later writes go to that.
            object.putLong(base + field.offset(), PointerConversion.convert(value, reference, false).address());
            return;
        }
        CWriter.of(field).write(object, base + field.offset(), value);
    }
}
