package dev.perigee.lua.ffi;

import java.lang.ref.Reference;

import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.builtins.BuiltinNode;
import dev.perigee.lua.ffi.call.CallState;
import dev.perigee.lua.ffi.cdata.CData;
import dev.perigee.lua.ffi.cdata.CPointer;
import dev.perigee.lua.ffi.cdata.FfiErrors;
import dev.perigee.lua.ffi.convert.PointerConverter;
import dev.perigee.lua.ffi.memory.NativeMemory;
import dev.perigee.lua.ffi.memory.NullAccessException;
import dev.perigee.lua.runtime.LuaArguments;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.LuaResults;
import dev.perigee.lua.runtime.string.LuaString;

/** The functions that move bytes, and {@code ffi.errno}. */
final class MemoryNodes {

    private MemoryNodes() {
    }

    /** A length in bytes. LuaJIT takes it modulo 2^32, so that negative ones reach beyond any object and end the process. */
    private static long length(BuiltinNode node, VirtualFrame frame, int index) {
        int length = FfiArguments.integer(node, frame, index);
        if (length < 0 && !isHuge(LuaArguments.get(frame, index))) {
            throw LuaErrors.badArgument(node, index + 1, "negative length");
        }
        return Integer.toUnsignedLong(length);
    }

    private static boolean isHuge(Object length) {
        return (length instanceof CData data ? data.toNumber() : length) instanceof Double number && number > 0;
    }

    /** {@code ffi.string(pointer, length)}. */
    static final class StringNode extends BuiltinNode {

        private final PointerConverter toText = new PointerConverter(FfiArguments.STRING_POINTER, false);
        private final PointerConverter toBytes = new PointerConverter(FfiArguments.CONST_VOID_POINTER, false);

        @Override
        public Object execute(VirtualFrame frame) {
            Object value = FfiArguments.any(this, frame, 0);
            try {
                if (LuaArguments.get(frame, 1) == LuaNil.NIL) {
                    CPointer text = FfiArguments.pointer(this, frame, 0, toText);
                    return read(text, NativeMemory.stringLength(text.address()), value);
                }
                int length = FfiArguments.integer(this, frame, 1);
                if (length < 0) {
                    throw LuaErrors.stringTooLong(this);
                }
                return read(FfiArguments.pointer(this, frame, 0, toBytes), length, value);
            } catch (NullAccessException e) {
                throw FfiErrors.raise(this, e);
            }
        }

        private LuaString read(CPointer pointer, long length, Object keepAlive) {
            if (length > LuaString.MAX_LENGTH) {
                throw LuaErrors.stringTooLong(this);
            }
            byte[] bytes = new byte[(int) length];
            NativeMemory.read(pointer.address(), bytes, 0, bytes.length);
            Reference.reachabilityFence(keepAlive);
            return LuaString.wrap(bytes);
        }
    }

    /** {@code ffi.copy(target, source, length)} and {@code ffi.copy(target, string)}. */
    static final class CopyNode extends BuiltinNode {

        private final PointerConverter toTarget = new PointerConverter(FfiArguments.VOID_POINTER, false);
        private final PointerConverter toSource = new PointerConverter(FfiArguments.CONST_VOID_POINTER, false);

        @Override
        public Object execute(VirtualFrame frame) {
            CPointer target = FfiArguments.pointer(this, frame, 0, toTarget);
            CPointer source = FfiArguments.pointer(this, frame, 1, toSource);
            long length;
            if (LuaArguments.get(frame, 1) instanceof LuaString string && LuaArguments.count(frame) < 3) {
                length = string.length() + 1L;
            } else {
                length = length(this, frame, 2);
            }
            try {
                NativeMemory.copy(source.address(), target.address(), length);
            } catch (NullAccessException e) {
                throw FfiErrors.raise(this, e);
            }
            Reference.reachabilityFence(frame.getArguments());
            return LuaResults.NONE;
        }
    }

    /** {@code ffi.fill(target, length, byte)}. */
    static final class FillNode extends BuiltinNode {

        private final PointerConverter toTarget = new PointerConverter(FfiArguments.VOID_POINTER, false);

        @Override
        public Object execute(VirtualFrame frame) {
            CPointer target = FfiArguments.pointer(this, frame, 0, toTarget);
            long length = length(this, frame, 1);
            int value = LuaArguments.get(frame, 2) == LuaNil.NIL ? 0 : FfiArguments.integer(this, frame, 2);
            try {
                NativeMemory.fill(target.address(), length, (byte) value);
            } catch (NullAccessException e) {
                throw FfiErrors.raise(this, e);
            }
            Reference.reachabilityFence(frame.getArguments());
            return LuaResults.NONE;
        }
    }

    /** {@code ffi.errno(new)}. */
    static final class ErrnoNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            CallState state = FfiContext.get(this).callState();
            int previous = state.getErrno();
            if (LuaArguments.count(frame) > 0) {
                state.setErrno(FfiArguments.integer(this, frame, 0));
            }
            return previous;
        }
    }
}
