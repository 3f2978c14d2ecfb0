package dev.perigee.lua.ffi;

import java.util.ArrayList;
import java.util.List;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.ffi.cdata.CData;
import dev.perigee.lua.ffi.cdata.CTypeObject;
import dev.perigee.lua.ffi.cparser.CParameter;
import dev.perigee.lua.ffi.cparser.CParseException;
import dev.perigee.lua.ffi.cparser.CParser;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaNumbers;
import dev.perigee.lua.runtime.LuaTypes;
import dev.perigee.lua.runtime.string.LuaString;

/** Reads the arguments of library functions that say C types and declarations. */
final class CTypeArguments {

    private CTypeArguments() {
    }

    /** @param value null if the argument is missing; @param index counted from 1 */
    @TruffleBoundary
    static CType resolve(Node node, Object value, int index) {
        if (value instanceof CTypeObject type) {
            return type.represented();
        }
        if (value instanceof CData data) {
            return data.declaredType();
        }
        if (!(value instanceof LuaString text)) {
            throw LuaErrors.badArgumentType(node, index, "C type", value);
        }
        try {
            return FfiContext.get(node).parseType(text);
        } catch (CParseException e) {
            throw LuaErrors.error(node, e.getMessage());
        }
    }

    /** {@code ffi.typeof} with parameters. */
    @TruffleBoundary
    static CType resolve(Node node, Object value, Object[] arguments) {
        if (arguments.length <= 1) {
            return resolve(node, value, 1);
        }
        if (!(value instanceof LuaString text)) {
            throw LuaErrors.badArgument(node, 1, "wrong number of type parameters");
        }
        try {
            return CParser.parseType(FfiContext.get(node).declarations(), text.bytes(), parameters(node, text, arguments));
        } catch (CParseException e) {
            throw LuaErrors.error(node, e.getMessage());
        }
    }

    /** {@code ffi.cdef}. */
    @TruffleBoundary
    static void declare(Node node, LuaString text, Object[] arguments) {
        try {
            CParser.declare(FfiContext.get(node).declarations(), text.bytes(), parameters(node, text, arguments));
        } catch (CParseException e) {
            throw LuaErrors.error(node, e.getMessage());
        }
    }

    /** What the arguments after the first mean for each {@code $}. Those too many are counted, but not looked at. */
    private static List<CParameter> parameters(Node node, LuaString text, Object[] arguments) {
        List<CParameter> result = new ArrayList<>();
        long places = text.toString().chars().filter(c -> c == '$').count();
        for (int i = 1; i < arguments.length; i++) {
            boolean used = i <= places;
            result.add(switch (arguments[i]) {
                case LuaString name -> new CParameter.Name(name);
                case CTypeObject type -> new CParameter.Type(type.represented());
                case CData data -> new CParameter.Type(data.declaredType());
                case Object number when LuaTypes.isNumber(number) -> new CParameter.Number((int) LuaNumbers.asDouble(number));
                case Object other when !used -> new CParameter.Number(0);
                default -> throw LuaErrors.badArgumentType(node, i + 1, "type parameter", arguments[i]);
            });
        }
        return result;
    }
}
