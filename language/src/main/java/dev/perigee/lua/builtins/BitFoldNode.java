package dev.perigee.lua.builtins;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.profiles.BranchProfile;

import dev.perigee.lua.builtins.Bit64.Operation;
import dev.perigee.lua.extension.ExtensionValue;
import dev.perigee.lua.runtime.LuaArguments;
import dev.perigee.lua.runtime.LuaNumbers;

/**
 * {@code band}, {@code bor} and {@code bxor} of 64-bit integers and numbers. The number of arguments is that of the first
 * call; calls with another number of them, or with other values, take the slow path.
 */
final class BitFoldNode extends Node {

    private final Operation operation;
    private final BranchProfile unusual = BranchProfile.create();
    @CompilationFinal(dimensions = 1) private Bit64Operand[] operands;

    BitFoldNode(Operation operation) {
        this.operation = operation;
    }

    Object execute(VirtualFrame frame) {
        int count = LuaArguments.count(frame);
        if (operands == null) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            operands = new Bit64Operand[count];
            for (int i = 0; i < count; i++) {
                operands[i] = new Bit64Operand();
            }
        }
        ExtensionValue wide = count > 0 && count == operands.length ? findWide(frame) : null;
        if (wide == null) {
            unusual.enter();
            return foldAny(frame, count);
        }
        return foldWide(frame, wide);
    }

    /** One of the 64-bit arguments; null if there is none or some argument is neither such nor a number. */
    @ExplodeLoop
    private ExtensionValue findWide(VirtualFrame frame) {
        ExtensionValue wide = null;
        for (int i = 0; i < operands.length; i++) {
            Object value = LuaArguments.get(frame, i);
            if (!operands[i].accepts(value)) {
                return null;
            }
            if (value instanceof ExtensionValue extension) {
                wide = extension;
            }
        }
        return wide;
    }

    @ExplodeLoop
    private Object foldWide(VirtualFrame frame, ExtensionValue wide) {
        boolean unsigned = false;
        for (int i = 0; i < operands.length; i++) {
            unsigned |= operands[i].isUnsigned(LuaArguments.get(frame, i));
        }
        long result = operands[0].bits(LuaArguments.get(frame, 0), unsigned);
        for (int i = 1; i < operands.length; i++) {
            result = operation.apply(result, operands[i].bits(LuaArguments.get(frame, i), unsigned));
        }
        return operands[0].box(wide, result, unsigned);
    }

    private Object foldAny(VirtualFrame frame, int count) {
        for (int i = 0; i < count; i++) {
            if (LuaArguments.get(frame, i) instanceof ExtensionValue) {
                return Bit64.fold(this, operation, LuaArguments.from(frame, 0));
            }
        }
        int result = LuaNumbers.toBit(BuiltinArguments.number(this, frame, 0));
        for (int i = 1; i < count; i++) {
            result = operation.apply(result, LuaNumbers.toBit(BuiltinArguments.number(this, frame, i)));
        }
        return result;
    }
}
