package dev.perigee.lua.ffi.library;

import dev.perigee.lua.ffi.cdata.CData;
import dev.perigee.lua.ffi.cdata.NativeData;
import dev.perigee.lua.ffi.convert.CReader;
import dev.perigee.lua.ffi.convert.CWriter;
import dev.perigee.lua.ffi.convert.ConversionErrors;
import dev.perigee.lua.ffi.convert.ConversionException;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.runtime.table.LuaTable;

/** What a name means in a {@link Namespace}. */
abstract sealed class NamespaceEntry {

    abstract Object read();

    abstract boolean isWritable();

    /** @throws ConversionException if this cannot be written, or the value does not convert */
    abstract void write(Object value);

    /** A function or a constant. */
    static final class Constant extends NamespaceEntry {

        private final Object value;

        Constant(Object value) {
            this.value = value;
        }

        @Override
        Object read() {
            return value;
        }

        @Override
        boolean isWritable() {
            return false;
        }

        @Override
        void write(Object newValue) {
            throw ConversionErrors.constant();
        }
    }

    /** A variable of the library, read and written where it is. */
    static final class Variable extends NamespaceEntry {

        private final NativeData memory;
        private final CReader reader;
        private final CWriter writer;

        /** @param owner what keeps the library loaded, or null */
        Variable(CType type, long address, Object owner) {
            memory = new NativeData(type, address, owner);
            reader = CReader.of(type);
            writer = type.isConst() ? null : CWriter.of(type);
        }

        @Override
        Object read() {
            return reader.read(memory, 0);
        }

        @Override
        boolean isWritable() {
            return writer != null;
        }

        @Override
        void write(Object value) {
            if (writer == null) {
                throw ConversionErrors.constant();
            }
            if (!memory.type().hasKnownSize() && (value instanceof LuaTable || value instanceof CData)) {
                throw ConversionErrors.invalidSize();
            }
            writer.write(memory, 0, value);
        }
    }
}
