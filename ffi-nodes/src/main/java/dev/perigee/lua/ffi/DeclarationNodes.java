package dev.perigee.lua.ffi;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.builtins.BuiltinNode;
import dev.perigee.lua.ffi.cdata.CTypeObject;
import dev.perigee.lua.ffi.cdata.Metatypes;
import dev.perigee.lua.ffi.convert.ConversionErrors;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.runtime.LuaArguments;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaResults;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/** The functions that declare and name types. */
final class DeclarationNodes {

    private DeclarationNodes() {
    }

    /** {@code ffi.cdef(text, …)}. */
    static final class CDefNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            LuaString text = FfiArguments.string(this, FfiArguments.orNull(frame, 0), 0);
            CTypeArguments.declare(this, text, LuaArguments.from(frame, 0));
            return LuaResults.NONE;
        }
    }

    /** {@code ffi.typeof(ct, …)}. */
    static final class TypeOfNode extends BuiltinNode {

        @Child private CTypeArgumentNode type = CTypeArgumentNode.create();

        @Override
        public Object execute(VirtualFrame frame) {
            if (LuaArguments.count(frame) > 1) {
                Object[] arguments = LuaArguments.from(frame, 0);
                return new CTypeObject(CTypeArguments.resolve(this, arguments[0], arguments));
            }
            return new CTypeObject(type.execute(FfiArguments.orNull(frame, 0), 1));
        }
    }

    /** {@code ffi.metatype(ct, metatable)}. */
    static final class MetatypeNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            CType type = CTypeArguments.resolve(this, FfiArguments.orNull(frame, 0), 1);
            return associate(type, FfiArguments.orNull(frame, 1));
        }

        @TruffleBoundary
        private Object associate(CType type, Object metatable) {
            if (!(metatable instanceof LuaTable table)) {
                throw LuaErrors.badArgumentType(this, 2, "table", metatable);
            }
            if (!Metatypes.canHaveMetatable(type)) {
                throw LuaErrors.badArgument(this, 1, ConversionErrors.INVALID_TYPE);
            }
            if (!FfiContext.get(this).metatypes().set(type, table)) {
                throw LuaErrors.error(this, "cannot change a protected metatable");
            }
            return new CTypeObject(type);
        }
    }
}
