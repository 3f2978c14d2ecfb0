package dev.perigee.lua.builtins;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.TruffleFile;
import com.oracle.truffle.api.source.Source;

import org.graalvm.polyglot.io.ByteSequence;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.LuaLanguage;
import dev.perigee.lua.builtins.file.FileError;
import dev.perigee.lua.builtins.text.TextError;
import dev.perigee.lua.nodes.LuaRootNode;
import dev.perigee.lua.parser.LuaSyntaxError;
import dev.perigee.lua.parser.SourceText;
import dev.perigee.lua.runtime.ChunkName;
import dev.perigee.lua.runtime.LuaFunction;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.LuaResults;
import dev.perigee.lua.runtime.UpvalueCell;
import dev.perigee.lua.runtime.string.LuaString;

/** Makes functions of program text for {@code load}, {@code loadfile}, {@code dofile} and {@code require}. */
public final class ChunkLoader {

    private ChunkLoader() {
    }

    /**
     * Parses a chunk that is not in a file.
     *
     * @param chunkName LuaJIT's name: {@code @file}, {@code =name} or the text itself
     * @param mode holds {@code t} if text is allowed and {@code b} if bytecode is; null allows both
     * @return a closure of the chunk over the running thread's globals
     */
    @TruffleBoundary
    public static LuaFunction load(LuaContext context, byte[] program, LuaString chunkName, LuaString mode) throws ChunkError {
        return load(context, program, chunkName, mode, null);
    }

    /** Like {@link #load(LuaContext, byte[], LuaString, LuaString)} for the file at {@code path}. */
    @TruffleBoundary
    public static LuaFunction loadFile(LuaContext context, LuaString path, LuaString mode) throws ChunkError {
        TruffleFile file;
        byte[] program;
        try {
            file = context.getEnv().getPublicTruffleFile(path.toJava());
            program = file.readAllBytes();
        } catch (IOException | SecurityException | IllegalArgumentException e) {
            FileError error = FileError.of(e);
            String attempt = error.number() == FileError.isDirectory().number() ? "cannot read " : "cannot open ";
            throw new ChunkError(LuaString.concat(LuaString.concat(LuaString.fromJava(attempt), path), LuaString.fromJava(": " + error.getMessage())));
        }
        return load(context, program, LuaString.concat(LuaString.constant("@"), path), mode, file);
    }

    private static LuaFunction load(LuaContext context, byte[] program, LuaString chunkName, LuaString mode, TruffleFile file) throws ChunkError {
        int start = SourceText.headerLength(program);
        boolean binary = program.length > start && program[start] == FunctionDump.MARK;
        if (mode != null && mode.toJava().indexOf(binary ? 'b' : 't') < 0) {
            throw new ChunkError(LuaString.fromJava("attempt to load chunk with wrong mode"));
        }
        if (binary) {
            return loadBinary(context, program, start, chunkName);
        }
        try {
            return new LuaFunction(context.getLanguage().parseChunk(source(program, chunkName, file), program, chunkName), LuaResults.NONE, context.getThread().getEnvironment());
        } catch (LuaSyntaxError e) {
            throw new ChunkError(e.text());
        }
    }

    /** @param start where the dumped function begins: it must be at the very start, as LuaJIT has it */
    private static LuaFunction loadBinary(LuaContext context, byte[] program, int start, LuaString chunkName) throws ChunkError {
        if (start > 0) {
            throw new ChunkError(LuaString.fromJava(FunctionDump.MALFORMED));
        }
        try {
            FunctionDump dump = FunctionDump.read(program);
            LuaString name = dump.chunkName() == null ? chunkName : dump.chunkName();
            RootCallTarget code = context.getLanguage().parseFunction(source(dump.text().bytes(), name, null), dump.text(), name);
            Object[] upvalues = new Object[((LuaRootNode) code.getRootNode()).getUpvalueCount()];
            Arrays.setAll(upvalues, i -> new UpvalueCell(LuaNil.NIL));
            return new LuaFunction(code, upvalues, context.getThread().getEnvironment());
        } catch (TextError e) {
            throw binaryError(chunkName, e.getMessage());
        } catch (LuaSyntaxError e) {
            throw binaryError(chunkName, FunctionDump.MALFORMED);
        }
    }

    private static ChunkError binaryError(LuaString chunkName, String message) {
        String name = chunkName.length() > 0 && chunkName.byteAt(0) == FunctionDump.MARK ? "(binary)" : ChunkName.display(chunkName).toJava();
        return new ChunkError(LuaString.fromJava(name + ": " + message));
    }

    /** Tools can show the text only if it is UTF-8, see {@link dev.perigee.lua.parser.SourceMap}. */
    private static Source source(byte[] program, LuaString chunkName, TruffleFile file) {
        String name = ChunkName.display(chunkName).toJava();
        try {
            CharSequence text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(program));
            return (file == null ? Source.newBuilder(LuaLanguage.ID, text, name) : Source.newBuilder(LuaLanguage.ID, file).content(text)).build();
        } catch (CharacterCodingException e) {
            ByteSequence bytes = ByteSequence.create(program);
            return (file == null ? Source.newBuilder(LuaLanguage.ID, bytes, name) : Source.newBuilder(LuaLanguage.ID, file).content(bytes)).mimeType(LuaLanguage.BYTES_MIME_TYPE).build();
        }
    }
}
