package dev.perigee.lua.ffi;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.builtins.BuiltinNode;
import dev.perigee.lua.ffi.cdata.NativeData;
import dev.perigee.lua.ffi.convert.ConversionException;
import dev.perigee.lua.ffi.convert.NumberConversion;
import dev.perigee.lua.ffi.ctype.BasicTypes;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.CTypeTable;
import dev.perigee.lua.ffi.ctype.Field;
import dev.perigee.lua.ffi.ctype.RecordType;
import dev.perigee.lua.ffi.ctype.ReferenceType;
import dev.perigee.lua.ffi.ctype.TypeInfo;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.LuaResults;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/** The functions that ask about types. */
final class TypeQueryNodes {

    private TypeQueryNodes() {
    }

    /** {@code ffi.sizeof(ct, nelem)}. */
    static final class SizeOfNode extends BuiltinNode {

        @Child private CTypeArgumentNode typeArgument = CTypeArgumentNode.create();

        @Override
        public Object execute(VirtualFrame frame) {
            Object value = FfiArguments.orNull(frame, 0);
            CType type = typeArgument.execute(value, 1);
            if (type.hasVariableLength() && value instanceof NativeData data && !data.isReference()) {
                return toLua(data.size());
            }
            if (type.raw() instanceof ReferenceType reference) {
                type = reference.target();
            }
            if (!type.hasVariableLength()) {
                return toLua(type.size());
            }
            Object count = FfiArguments.any(this, frame, 1);
            return toLua(type.sizeWith(toCount(count)));
        }

        private long toCount(Object count) {
            try {
                return (int) NumberConversion.toLong(count, BasicTypes.INT32);
            } catch (ConversionException e) {
                throw LuaErrors.badArgument(this, 2, e.getMessage());
            }
        }

        private static Object toLua(long size) {
            return size == CType.UNKNOWN_SIZE ? LuaNil.NIL : size <= Integer.MAX_VALUE ? (Object) (int) size : (double) size;
        }
    }

    /** {@code ffi.alignof(ct)}. */
    static final class AlignOfNode extends BuiltinNode {

        @Child private CTypeArgumentNode type = CTypeArgumentNode.create();

        @Override
        public Object execute(VirtualFrame frame) {
            return type.execute(FfiArguments.orNull(frame, 0), 1).alignment();
        }
    }

    /** {@code ffi.offsetof(ct, field)}. */
    static final class OffsetOfNode extends BuiltinNode {

        @Child private CTypeArgumentNode type = CTypeArgumentNode.create();

        @Override
        public Object execute(VirtualFrame frame) {
            CType record = type.execute(FfiArguments.orNull(frame, 0), 1);
            LuaString name = FfiArguments.string(this, FfiArguments.orNull(frame, 1), 1);
            return find(record, name);
        }

        @TruffleBoundary
        private static Object find(CType type, LuaString name) {
            CType target = type.raw() instanceof ReferenceType reference ? reference.target() : type;
            if (!(target.raw() instanceof RecordType record && record.find(name) instanceof Field field)) {
                return LuaResults.NONE;
            }
            int offset = (int) field.offset();
            return field.isBitField() ? new Object[] {offset, field.bitPosition(), field.bitWidth()} : (Object) offset;
        }
    }

    /** {@code ffi.abi(property)}. */
    static final class AbiNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            return hasAbi(FfiArguments.string(this, FfiArguments.orNull(frame, 0), 0));
        }

        @TruffleBoundary
        private static boolean hasAbi(LuaString property) {
            return Platform.hasAbi(property.toString());
        }
    }

    /** {@code ffi.typeinfo(number)}: undocumented in LuaJIT; the table of a {@link TypeInfo}, or nothing. */
    static final class TypeInfoNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            return describe(FfiContext.get(this).declarations().types(), FfiArguments.integer(this, frame, 0));
        }

        @TruffleBoundary
        private static Object describe(CTypeTable types, int number) {
            TypeInfo info = types.info(number);
            if (info == null) {
                return LuaResults.NONE;
            }
            LuaTable table = new LuaTable();
            table.put(LuaString.constant("info"), info.info());
            if (info.size() != null) {
                table.put(LuaString.constant("size"), info.size());
            }
            if (info.sibling() != 0) {
                table.put(LuaString.constant("sib"), info.sibling());
            }
            if (info.name() != null) {
                table.put(LuaString.constant("name"), info.name());
            }
            return table;
        }
    }
}
