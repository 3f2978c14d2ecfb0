package dev.perigee.lua.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.EncapsulatingNodeReference;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RootNode;

import dev.perigee.lua.extension.ExtensionValue;
import dev.perigee.lua.runtime.string.LuaString;

/**
 * Makes every Lua error that is raised by the language and its library, with LuaJIT's texts (lj_errmsg.h). The methods
 * return the exception so that callers can write {@code throw}; they must, since the handler of {@code xpcall} has run by then.
 */
public final class LuaErrors {

    private static final LuaString NOT_ENOUGH_MEMORY = LuaString.constant("not enough memory");

    private LuaErrors() {
    }

    /** {@code text} with the position of the Lua function that runs, or that called the running library function. */
    @TruffleBoundary
    public static LuaException error(Node node, String text) {
        return error(node, LuaString.fromJava(text));
    }

    /** As {@link #error(Node, String)}, for a text that need not be UTF-8. */
    @TruffleBoundary
    public static LuaException error(Node node, LuaString text) {
        Node location = locate(node);
        return raised(location, LuaString.concat(LuaString.fromJava(position(location)), text), null);
    }

    /** {@code text} as it is. */
    @TruffleBoundary
    public static LuaException plain(Node node, String text) {
        return raised(locate(node), LuaString.fromJava(text), null);
    }

    /**
     * What {@code error(value, level)} raises: a string or number gets the position of the activation at the level.
     *
     * @param level nil stands for 1; 0 adds no position
     */
    @TruffleBoundary
    public static LuaException raise(Node node, Object value, Object level) {
        Object number = level == LuaNil.NIL ? (Object) 1 : LuaNumbers.toNumber(level);
        if (number == null) {
            return badArgumentType(node, 2, "number", level);
        }
        double depth = LuaNumbers.asDouble(number);
        // Greater levels do not fit an int, and what they convert to is negative.
        if (depth >= 1 && depth < 0x1p31 && (value instanceof LuaString || LuaTypes.isNumber(value))) {
            String position = LuaStack.where(node, (int) depth);
            return raised(node, LuaString.concat(LuaString.fromJava(position), LuaToString.basic(value)), null);
        }
        return raised(node, value, null);
    }

    /**
     * What {@code assert} raises: the message with the caller's position or, as LuaJIT does if the message is no text, the
     * last argument as it is.
     *
     * @param messages the arguments after the first
     */
    @TruffleBoundary
    public static LuaException assertionFailed(Node node, Object[] messages) {
        if (messages.length == 0) {
            return error(node, "assertion failed!");
        }
        Object message = messages[0];
        if (message instanceof LuaString text) {
            return inCaller(node, text);
        }
        return LuaTypes.isNumber(message) ? raise(node, message, 1) : raised(node, messages[messages.length - 1], null);
    }

    /** A text with the position of the caller in front; it ends at its first zero byte, as in C. */
    @TruffleBoundary
    public static LuaException inCaller(Node node, LuaString text) {
        int end = 0;
        while (end < text.length() && text.byteAt(end) != 0) {
            end++;
        }
        return raise(node, text.substring(0, end), 1);
    }

    /** A host exception or an internal failure as a Lua error. */
    @TruffleBoundary
    public static LuaException wrap(Node node, Throwable cause, String text) {
        Node location = locate(node);
        return raised(location, LuaString.fromJava(position(location) + text), cause);
    }

    private static LuaException raised(Node location, Object value, Throwable cause) {
        return ErrorHandlers.raised(location, new LuaException(value, cause, location));
    }

    private static Node locate(Node node) {
        return node == null || node.getRootNode() == null ? EncapsulatingNodeReference.getCurrent().get() : node;
    }

    /** {@code chunk:line: } for an error raised at {@code location}. */
    @TruffleBoundary
    public static String position(Node location) {
        RootNode root = location == null ? null : location.getRootNode();
        if (root instanceof LuaCode code && !code.isBuiltin()) {
            int line = LuaStack.lineOf(location);
            return line < 0 ? "" : code.shortSource() + ":" + line + ": ";
        }
        return LuaStack.where(location, 1);
    }

    /** {@code bad argument #index to 'name' (text)}, with the name by which the running library function was called. */
    @TruffleBoundary
    public static LuaException badArgument(Node node, int index, String text) {
        LuaStack.Level level = LuaStack.level(locate(node), 0);
        OperandName name = level == null ? null : level.name();
        int shown = index;
        if (name != null && name.kind().equals("method")) {
            shown--;
            if (shown == 0) {
                return error(node, "calling '" + name.name() + "' on bad self (" + text + ")");
            }
        }
        return error(node, "bad argument #" + shown + " to '" + (name == null ? "?" : name.name()) + "' (" + text + ")");
    }

    /** A library function's argument of the wrong type. {@code value} null: none was passed. */
    @TruffleBoundary
    public static LuaException badArgumentType(Node node, int index, String expected, Object value) {
        return badArgument(node, index, expected + " expected, got " + (value == null ? "no value" : LuaTypes.name(value)));
    }

    @TruffleBoundary
    public static LuaException index(Node node, Object value, OperandName name) {
        return operation(node, "index", value, name);
    }

    @TruffleBoundary
    public static LuaException call(Node node, Object value, OperandName name) {
        Node location = locate(node);
        if (location != null && location.getRootNode() instanceof LuaCode code && code.isBuiltin()) {
            // Library functions that call a value give no position.
            return plain(location, "attempt to call a " + LuaTypes.name(value) + " value");
        }
        return operation(node, "call", value, name);
    }

    /** A metamethod that cannot be called: LuaJIT gives this no position. */
    @TruffleBoundary
    public static LuaException callMetamethod(Node node, Object value) {
        return plain(node, "attempt to call a " + LuaTypes.name(value) + " value");
    }

    @TruffleBoundary
    public static LuaException length(Node node, Object value, OperandName name) {
        return operation(node, "get length of", value, name);
    }

    /** The culprit is the second operand if the first is a number (or a string that reads as one). */
    @TruffleBoundary
    public static LuaException arithmetic(Node node, Object left, Object right, OperandName leftName, OperandName rightName) {
        boolean second = LuaNumbers.toNumber(left) != null;
        return operation(node, "perform arithmetic on", second ? right : left, second ? rightName : leftName);
    }

    @TruffleBoundary
    public static LuaException concat(Node node, Object left, Object right, OperandName leftName, OperandName rightName) {
        boolean second = left instanceof LuaString || LuaTypes.isNumber(left);
        return operation(node, "concatenate", second ? right : left, second ? rightName : leftName);
    }

    /** {@code text} with the position of the operation, which may stand in a library function: those of C have no lines. */
    private static LuaException inOperator(Node node, String text) {
        Node location = locate(node);
        RootNode root = location == null ? null : location.getRootNode();
        if (root instanceof LuaCode code && code.isBuiltin()) {
            return plain(node, code.isWrittenInLua() ? code.shortSource() + ":0: " + text : text);
        }
        return error(node, text);
    }

    private static LuaException operation(Node node, String operation, Object value, OperandName name) {
        String type = LuaTypes.name(value);
        return inOperator(node, "attempt to " + operation + (name == null ? " a " + type + " value" : " " + name + " (a " + type + " value)"));
    }

    @TruffleBoundary
    public static LuaException compare(Node node, Object left, Object right) {
        String leftType = LuaTypes.name(left);
        String rightType = LuaTypes.name(right);
        if (isCData(left) || isCData(right)) {
            return inOperator(node, "attempt to compare '" + operandType(left) + "' with '" + operandType(right) + "'");
        }
        return inOperator(node, leftType.equals(rightType) ? "attempt to compare two " + leftType + " values" : "attempt to compare " + leftType + " with " + rightType);
    }

    private static String operandType(Object value) {
        return value instanceof ExtensionValue extension ? extension.typeText() : LuaTypes.name(value);
    }

    private static boolean isCData(Object value) {
        return LuaTypes.of(value) == LuaTypes.CDATA;
    }

    public static LuaException tableIndexNil(Node node) {
        return inOperator(node, "table index is nil");
    }

    public static LuaException tableIndexNaN(Node node) {
        return inOperator(node, "table index is NaN");
    }

    public static LuaException indexLoop(Node node) {
        return error(node, "loop in gettable");
    }

    public static LuaException newIndexLoop(Node node) {
        return error(node, "loop in settable");
    }

    /** @param what {@code initial}, {@code limit} or {@code step} as LuaJIT words it */
    public static LuaException forValue(Node node, String what) {
        return error(node, "'for' " + what + " must be a number");
    }

    /**
     * For where an overflow is caught, hence not handled yet: there is no room for a handler.
     *
     * @param root the activation that ends; the position is that of the call that made it
     */
    @TruffleBoundary
    public static LuaException stackOverflow(RootNode root) {
        return new LuaException(LuaString.fromJava(LuaStack.where(root, 1) + "stack overflow"), root);
    }

    /** For a value that would be too big, and for where the lack of memory is caught. As in LuaJIT, the handler of {@code xpcall} gets to see no error about memory. */
    @TruffleBoundary
    public static LuaException notEnoughMemory(Node node) {
        LuaException error = new LuaException(NOT_ENOUGH_MEMORY, locate(node));
        error.setHandled(NOT_ENOUGH_MEMORY);
        return error;
    }

    public static LuaException stringTooLong(Node node) {
        return error(node, "string length overflow");
    }
}
