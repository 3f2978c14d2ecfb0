package dev.perigee.lua.builtins;

import java.io.IOException;
import java.util.Arrays;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.builtins.file.ByteStream;
import dev.perigee.lua.builtins.file.ByteStream.Buffering;
import dev.perigee.lua.builtins.file.FileError;
import dev.perigee.lua.builtins.file.LuaFile;
import dev.perigee.lua.builtins.file.StreamReader;
import dev.perigee.lua.builtins.text.NumberFormat;
import dev.perigee.lua.runtime.LuaAddresses;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.LuaNumbers;
import dev.perigee.lua.runtime.LuaResults;
import dev.perigee.lua.runtime.LuaToString;
import dev.perigee.lua.runtime.LuaTypes;
import dev.perigee.lua.runtime.string.LuaBuffer;
import dev.perigee.lua.runtime.string.LuaString;

/** What the functions of {@code io} and the methods of files do with files. A failed operation gives nil, a message and {@code errno}. */
final class IoFunctions {

    static final String CLOSED = "attempt to use a closed file";

    private IoFunctions() {
    }

    /** The results of a failed operation. @param subject what the message starts with, or null */
    @TruffleBoundary
    static Object failure(LuaString subject, Exception failure) {
        FileError error = FileError.of(failure);
        LuaContext.get(null).setErrno(error.number());
        return new Object[]{LuaNil.NIL, message(subject, error), error.number()};
    }

    @TruffleBoundary
    static LuaString message(LuaString subject, Exception failure) {
        LuaString text = LuaString.fromJava(FileError.of(failure).getMessage());
        return subject == null ? text : LuaString.concat(LuaString.concat(subject, LuaString.constant(": ")), text);
    }

    /** The first argument, which must be a file. */
    @TruffleBoundary
    static LuaFile file(Node node, Object[] arguments) {
        if (arguments.length > 0 && arguments[0] instanceof LuaFile file) {
            return file;
        }
        throw BuiltinArguments.wrongType(node, "FILE*", arguments.length == 0 ? LuaNil.NIL : arguments[0], arguments.length, 0);
    }

    /** The first argument, which must be an open file. */
    @TruffleBoundary
    static LuaFile openFile(Node node, Object[] arguments) {
        LuaFile file = file(node, arguments);
        if (file.isClosed()) {
            throw LuaErrors.error(node, CLOSED);
        }
        return file;
    }

    @TruffleBoundary
    static LuaString describe(LuaFile file) {
        if (file.isClosed()) {
            return LuaString.constant("file (closed)");
        }
        return LuaString.fromJava("file (" + NumberFormat.addressToLuaString(LuaAddresses.address(file)) + ")");
    }

    @TruffleBoundary
    static Object close(Node node, LuaFile file) {
        if (file.isStandard()) {
            return LuaResults.of(LuaNil.NIL, LuaString.fromJava("cannot close standard file"));
        }
        IoState.get(node).openFiles.remove(file.stream());
        try {
            file.close();
            return true;
        } catch (IOException e) {
            return failure(null, e);
        }
    }

    @TruffleBoundary
    static Object flush(LuaFile file) {
        try {
            file.stream().flush();
            return true;
        } catch (IOException e) {
            return failure(null, e);
        }
    }

    /** @param firstIndex the number of the first value in messages */
    @TruffleBoundary
    static Object write(Node node, LuaFile file, Object[] values, int firstIndex) {
        IOException failure = null;
        for (int i = 0; i < values.length; i++) {
            Object value = values[i] instanceof LuaBuffer buffer ? buffer.toLuaString() : values[i];
            if (!(value instanceof LuaString) && !LuaTypes.isNumber(value)) {
                throw LuaErrors.badArgumentType(node, firstIndex + i, "string", value);
            }
            try {
                file.stream().write(LuaToString.basic(value).bytes());
            } catch (IOException e) {
                failure = e;
            }
        }
        return failure == null ? true : failure(null, failure);
    }

    /** @param firstIndex the number of the first format in messages */
    @TruffleBoundary
    static Object read(Node node, LuaFile file, Object[] formats, int firstIndex) {
        try {
            return readFormats(node, file.stream(), formats, firstIndex);
        } catch (IOException e) {
            return failure(null, e);
        }
    }

    /** Reads for an iterator. */
    @TruffleBoundary
    static Object readOrRaise(Node node, LuaFile file, Object[] formats) {
        try {
            return readFormats(node, file.stream(), formats, 1);
        } catch (IOException e) {
            throw LuaErrors.error(node, FileError.of(e).getMessage());
        }
    }

    /** Reads format by format, up to the first that fails. */
    private static Object readFormats(Node node, ByteStream stream, Object[] formats, int firstIndex) throws IOException {
        if (formats.length == 0) {
            LuaString line = StreamReader.line(stream, false);
            return line == null ? LuaNil.NIL : line;
        }
        Object[] results = new Object[formats.length];
        for (int i = 0; i < formats.length; i++) {
            Object value = readFormat(node, stream, formats[i], firstIndex + i);
            if (value == null) {
                results[i] = LuaNil.NIL;
                return LuaResults.of(Arrays.copyOf(results, i + 1));
            }
            results[i] = value;
        }
        return LuaResults.of(results);
    }

    private static Object readFormat(Node node, ByteStream stream, Object format, int index) throws IOException {
        if (LuaTypes.isNumber(format)) {
            int count = BuiltinArguments.truncate(LuaNumbers.asDouble(format));
            if (count < 0) {
                throw LuaErrors.notEnoughMemory(node);
            }
            return StreamReader.bytes(stream, count);
        }
        if (!(format instanceof LuaString text)) {
            throw LuaErrors.badArgument(node, index, "invalid option");
        }
        int letter = text.length() > 0 && text.byteAt(0) == '*' ? 1 : 0;
        return switch (letter < text.length() ? text.byteAt(letter) : 0) {
            case 'n' -> StreamReader.number(stream);
            case 'l' -> StreamReader.line(stream, false);
            case 'L' -> StreamReader.line(stream, true);
            case 'a' -> StreamReader.all(stream);
            default -> throw LuaErrors.badArgument(node, index, "invalid format");
        };
    }

    @TruffleBoundary
    static Object seek(Node node, LuaFile file, LuaString whence, long offset) {
        ByteStream stream = file.stream();
        try {
            long base = switch (whence.toJava()) {
                case "set" -> 0;
                case "cur" -> stream.position();
                case "end" -> stream.size();
                default -> throw LuaErrors.badArgument(node, 2, "invalid option '" + whence + "'");
            };
            stream.seek(base + offset);
            return LuaNumbers.normalize(base + offset);
        } catch (IOException e) {
            return failure(null, e);
        }
    }

    @TruffleBoundary
    static Object setBuffering(Node node, LuaFile file, LuaString mode) {
        Buffering buffering = switch (mode.toJava()) {
            case "no" -> Buffering.NONE;
            case "line" -> Buffering.LINE;
            case "full" -> Buffering.FULL;
            default -> throw LuaErrors.badArgument(node, 2, "invalid option '" + mode + "'");
        };
        try {
            file.stream().setBuffering(buffering);
            return true;
        } catch (IOException e) {
            return failure(null, e);
        }
    }
}
