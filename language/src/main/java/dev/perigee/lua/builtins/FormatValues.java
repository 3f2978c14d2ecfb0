package dev.perigee.lua.builtins;

import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.builtins.text.FormatArguments;
import dev.perigee.lua.builtins.text.StringFormat;
import dev.perigee.lua.extension.ExtensionValue;
import dev.perigee.lua.runtime.LuaAddresses;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.LuaNumbers;
import dev.perigee.lua.runtime.LuaToString;
import dev.perigee.lua.runtime.LuaTypes;
import dev.perigee.lua.runtime.string.LuaBuffer;
import dev.perigee.lua.runtime.string.LuaString;

/** The values that {@code string.format}, or {@code putf} of a buffer, was given behind the format. */
final class FormatValues implements FormatArguments {

    static final String OWN_BUFFER = "cannot put buffer into itself";

    private final Node node;
    private final Object[] values;
    /** The buffer that is written to, or null. */
    private final LuaBuffer target;
    /** The number of the function's argument that has the format. */
    private final int formatIndex;

    FormatValues(Node node, Object[] values) {
        this(node, values, null);
    }

    FormatValues(Node node, Object[] values, LuaBuffer target) {
        this.node = node;
        this.values = values;
        this.target = target;
        this.formatIndex = target == null ? 1 : 2;
    }

    private Object value(int index) {
        if (index > values.length) {
            throw LuaErrors.badArgument(node, formatIndex + index, "value expected");
        }
        return values[index - 1];
    }

    @Override
    public double number(int index) {
        Object value = value(index);
        Object number = LuaNumbers.toNumber(value);
        if (number == null) {
            throw LuaErrors.badArgumentType(node, formatIndex + index, "number", value);
        }
        return LuaNumbers.asDouble(number);
    }

    @Override
    public long signedInteger(int index) {
        return value(index) instanceof ExtensionValue cdata && cdata.isInt64() ? cdata.asLong() : StringFormat.truncateSigned(number(index));
    }

    @Override
    public long unsignedInteger(int index) {
        return value(index) instanceof ExtensionValue cdata && cdata.isInt64() ? cdata.asLong() : StringFormat.truncateUnsigned(number(index));
    }

    @Override
    public int character(int index) {
        return BuiltinArguments.truncate(number(index));
    }

    @Override
    public byte[] text(int index) {
        Object value = value(index);
        if (target != null && value == target) {
            // LuaJIT counts one more here.
            throw LuaErrors.badArgument(node, formatIndex + index + 1, OWN_BUFFER);
        }
        Object text = LuaToString.any(value, node);
        return text instanceof LuaString string ? string.bytes() : LuaToString.basic(text).bytes();
    }

    @Override
    public long address(int index) {
        Object value = value(index);
        return value == LuaNil.NIL || value instanceof Boolean || LuaTypes.isNumber(value) ? 0 : LuaAddresses.address(value);
    }
}
