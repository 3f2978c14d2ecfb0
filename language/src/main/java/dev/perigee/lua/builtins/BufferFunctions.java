package dev.perigee.lua.builtins;

import java.util.List;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.builtins.buffer.Decoder;
import dev.perigee.lua.builtins.buffer.Dictionary;
import dev.perigee.lua.builtins.buffer.Encoder;
import dev.perigee.lua.builtins.text.ByteBuilder;
import dev.perigee.lua.builtins.text.StringFormat;
import dev.perigee.lua.builtins.text.TextError;
import dev.perigee.lua.extension.ExtensionValue;
import dev.perigee.lua.extension.LuaExtension;
import dev.perigee.lua.extension.NativeBytes;
import dev.perigee.lua.runtime.LuaArguments;
import dev.perigee.lua.runtime.LuaCalls;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.LuaResults;
import dev.perigee.lua.runtime.LuaToString;
import dev.perigee.lua.runtime.LuaTypes;
import dev.perigee.lua.runtime.Metatables;
import dev.perigee.lua.runtime.string.LuaBuffer;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/** The slow parts of string buffers: what needs other values' text, the serialized form, or native memory. */
final class BufferFunctions {

    static final Dictionary NO_DICTIONARY = Dictionary.EMPTY;
    static final String OUT_OF_RANGE = "number out of range";

    private BufferFunctions() {
    }

    /** A number of bytes: here strings are no numbers. */
    static int size(Node node, VirtualFrame frame, int index) {
        Object value = LuaArguments.get(frame, index);
        if (!LuaTypes.isNumber(value)) {
            throw BuiltinArguments.wrongType(node, "number", value, LuaArguments.count(frame), index);
        }
        int size = BuiltinArguments.integer(node, frame, index);
        if (size < 0 || size > LuaBuffer.MAX_SIZE) {
            throw LuaErrors.badArgument(node, index + 1, OUT_OF_RANGE);
        }
        return size;
    }

    @TruffleBoundary
    static Dictionary dictionary(Node node, LuaTable options) {
        try {
            return Dictionary.of(options);
        } catch (TextError e) {
            throw StringFunctions.error(node, e);
        }
    }

    /** Appends the text of any value that has one. @param index the argument's, from 0 */
    @TruffleBoundary
    static void put(Node node, LuaBuffer buffer, Object value, int index) {
        if (putText(node, buffer, value, index)) {
            return;
        }
        Object text = value;
        if (value instanceof ExtensionValue cdata) {
            text = cdata.toLuaString(node);
        } else {
            Object metamethod = Metatables.getMetamethod(value, Metatables.TOSTRING, node);
            if (metamethod != LuaNil.NIL) {
                text = LuaResults.first(LuaCalls.call(node, metamethod, value));
            }
        }
        if (!putText(node, buffer, text, index)) {
            throw LuaErrors.badArgumentType(node, index + 1, "string/number/__tostring", text);
        }
    }

    private static boolean putText(Node node, LuaBuffer buffer, Object value, int index) {
        if (value instanceof LuaBuffer other) {
            if (other == buffer) {
                throw LuaErrors.badArgument(node, index + 1, FormatValues.OWN_BUFFER);
            }
            buffer.append(other.toLuaString());
        } else if (value instanceof LuaString || LuaTypes.isNumber(value)) {
            buffer.append(LuaToString.basic(value));
        } else {
            return false;
        }
        return true;
    }

    /** Appends what {@code string.format} makes; up to a mistake if there is one. */
    @TruffleBoundary
    static void putFormatted(Node node, LuaBuffer buffer, StringFormat format, Object[] values) {
        ByteBuilder out = new ByteBuilder(64);
        try {
            format.apply(new FormatValues(node, values, buffer), out);
        } catch (TextError e) {
            throw StringFunctions.error(node, e);
        } finally {
            buffer.append(out.toLuaString());
        }
    }

    @TruffleBoundary
    static byte[] encode(Node node, Object value, Dictionary dictionary) {
        try {
            return Encoder.encode(value, dictionary);
        } catch (TextError e) {
            throw StringFunctions.error(node, e);
        }
    }

    /** The value that {@code text} is the serialized form of. */
    @TruffleBoundary
    static Object decode(Node node, LuaString text) {
        LuaBuffer buffer = new LuaBuffer(null, NO_DICTIONARY);
        buffer.borrow(text);
        Object value = decodeNext(node, buffer);
        if (buffer.length() > 0) {
            throw LuaErrors.error(node, "left-over data in buffer");
        }
        return value;
    }

    /** Takes the next serialized value; nothing is taken if there is none. */
    @TruffleBoundary
    static Object decodeNext(Node node, LuaBuffer buffer) {
        Decoder decoder = new Decoder(buffer, (Dictionary) buffer.dictionary(), LuaContext.get(node));
        try {
            Object value = decoder.decode();
            buffer.skip(decoder.position());
            return value;
        } catch (TextError e) {
            throw StringFunctions.error(node, e);
        }
    }

    /** The extension that has pointers. */
    private static LuaExtension pointers(Node node) {
        List<LuaExtension> extensions = LuaContext.get(node).getExtensions();
        if (extensions.isEmpty()) {
            throw LuaErrors.error(node, "pointers to the bytes of a buffer need the ffi library");
        }
        return extensions.getFirst();
    }

    @TruffleBoundary
    static Object pointer(Node node, LuaBuffer buffer) {
        return buffer.pointer(capacity -> pointers(node).allocate(node, capacity));
    }

    @TruffleBoundary
    static Object pointerToRoom(Node node, LuaBuffer buffer) {
        return buffer.pointerToRoom(capacity -> pointers(node).allocate(node, capacity));
    }

    /** What cdata, the second argument, points to. */
    @TruffleBoundary
    static NativeBytes memoryOf(Node node, ExtensionValue cdata) {
        return pointers(node).memoryOf(node, 2, cdata);
    }

    @TruffleBoundary
    static void putMemory(LuaBuffer buffer, NativeBytes source, int count) {
        byte[] bytes = new byte[count];
        source.read(0, bytes, count);
        buffer.append(bytes, 0, count);
    }
}
