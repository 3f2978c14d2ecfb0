package dev.perigee.lua.ffi.call;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.ffi.convert.CObjects;
import dev.perigee.lua.ffi.convert.ConversionException;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.FunctionType;
import dev.perigee.lua.runtime.LuaArguments;

/**
 * The types of one call: those of the prototype, followed for a variadic function by those of the values that this call
 * passes.
 */
final class CallSignature {

    final CType result;
    final AbiShape shape;
    @CompilationFinal(dimensions = 1) private final CType[] arguments;
    private final int fixed;

    private CallSignature(CType result, CType[] arguments, int fixed, AbiShape shape) {
        this.result = result;
        this.arguments = arguments;
        this.fixed = fixed;
        this.shape = shape;
    }

    /**
     * The signature of a call with the given arguments.
     *
     * @param values frame arguments (see {@link LuaArguments})
     * @throws dev.perigee.lua.runtime.LuaException if their number is wrong or such a function cannot be called
     */
    @TruffleBoundary
    @NeverDefault
    static CallSignature of(Node node, FunctionType type, Object[] values) {
        int count = LuaArguments.count(values);
        int fixed = type.parameters().size();
        if (count < fixed || count > fixed && !type.isVariadic()) {
            checkConversions(node, type, values, Math.min(count, fixed));
            throw CallErrors.wrongCount(node);
        }
        CType[] arguments = type.parameters().toArray(new CType[count]);
        for (int i = fixed; i < count; i++) {
            arguments[i] = VariadicTypes.of(LuaArguments.get(values, i));
        }
        try {
            return new CallSignature(type.result(), arguments, fixed, shapeOf(type, arguments));
        } catch (UnsupportedShapeException e) {
            throw CallErrors.unsupported(node);
        }
    }

    /** LuaJIT converts the arguments before it counts them. */
    private static void checkConversions(Node node, FunctionType type, Object[] values, int count) {
        for (int i = 0; i < count; i++) {
            try {
                CObjects.check(type.parameters().get(i), LuaArguments.get(values, i));
            } catch (ConversionException e) {
                throw CallErrors.badArgument(node, i + 1, e.getMessage());
            }
        }
    }

    private static AbiShape shapeOf(FunctionType type, CType[] arguments) {
        List<AbiType> abi = new ArrayList<>();
        for (CType argument : arguments) {
            abi.add(AbiTypes.of(argument));
        }
        AbiType result = AbiTypes.of(type.result());
        return type.isVariadic() ? AbiShape.variadic(result, abi, type.parameters().size()) : AbiShape.of(result, abi);
    }

    int count() {
        return arguments.length;
    }

    CType argument(int index) {
        return arguments[index];
    }

    /** Whether these values, as many as the prototype asks for, are passed as this signature says. */
    @ExplodeLoop
    boolean matches(Object[] values) {
        if (LuaArguments.count(values) != arguments.length) {
            return false;
        }
        for (int i = fixed; i < arguments.length; i++) {
            if (VariadicTypes.of(LuaArguments.get(values, i)) != arguments[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CallSignature signature && result == signature.result && Arrays.equals(arguments, signature.arguments) &&
                        shape.equals(signature.shape);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(arguments) + result.hashCode();
    }
}
