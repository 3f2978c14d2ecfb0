package dev.perigee.lua;

import java.nio.charset.StandardCharsets;
import java.util.List;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.TruffleLanguage.ContextPolicy;
import com.oracle.truffle.api.instrumentation.ProvidedTags;
import com.oracle.truffle.api.instrumentation.StandardTags;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.Source;

import dev.perigee.lua.builtins.BuiltinTargets;
import dev.perigee.lua.builtins.jit.ProfileSampler;
import dev.perigee.lua.extension.LuaExtension;
import dev.perigee.lua.nodes.ChunkRootNode;
import dev.perigee.lua.nodes.LuaRootNode;
import dev.perigee.lua.nodes.call.CoroutineRootNode;
import dev.perigee.lua.nodes.control.LoopIterationNode.LoopIterationTag;
import dev.perigee.lua.nodes.hook.HookBindings;
import dev.perigee.lua.parser.Ast;
import dev.perigee.lua.parser.FunctionText;
import dev.perigee.lua.parser.LuaSyntaxError;
import dev.perigee.lua.parser.Parser;
import dev.perigee.lua.parser.SourceMap;
import dev.perigee.lua.parser.Translator;
import dev.perigee.lua.runtime.ChunkName;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaParseException;
import dev.perigee.lua.runtime.coroutine.CoroutineStacks;
import dev.perigee.lua.runtime.interop.LuaLanguageView;
import dev.perigee.lua.runtime.string.LuaString;

/**
 * Lua in the LuaJIT dialect. This comment is the tour of the code base.
 *
 * <p>{@link Parser} turns source bytes into the syntax tree {@link Ast}; {@link Translator} turns that into nodes once it
 * is known how each variable is stored. Every function becomes a {@link LuaRootNode}. Statements
 * ({@link dev.perigee.lua.nodes.LuaStatementNode}) return null, or a signal or result that ends the enclosing block;
 * expressions ({@link dev.perigee.lua.nodes.LuaExpressionNode}) return one value, or several from {@code executeMulti}.
 * Calls go through {@link dev.perigee.lua.nodes.call.CallNode}, indexing through the nodes in
 * {@code nodes.access}, operators through those in {@code nodes.operator}.
 *
 * <p>Values: {@code Integer} and {@code Double} are numbers (the program sees only doubles),
 * {@link dev.perigee.lua.runtime.string.LuaString}, {@link dev.perigee.lua.runtime.table.LuaTable},
 * {@link dev.perigee.lua.runtime.LuaFunction}, {@code Boolean}, {@link dev.perigee.lua.runtime.LuaNil}. Extensions add more
 * ({@link dev.perigee.lua.extension.ExtensionValue}): the ffi library is one.
 *
 * <p>Compiled code takes for constant what seldom changes, as long as it is not shared between contexts: functions that are
 * made once and what they closed over ({@link dev.perigee.lua.runtime.SoleClosure}), and what objects inherit from classes
 * ({@link dev.perigee.lua.runtime.table.LuaTable#expectUnchanged}).
 *
 * <p>{@link LuaContext} has the state of one Lua world, {@code builtins} the standard library, one file per Lua library,
 * and {@link dev.perigee.lua.runtime.LuaErrors} every error text. Levels, positions and tracebacks come from walking the
 * stack in {@link dev.perigee.lua.runtime.LuaStack}; {@link dev.perigee.lua.runtime.coroutine.Coroutine} has a stack of its
 * own. {@link HookBindings} puts {@code debug.sethook}'s events into the nodes while there is a hook, and
 * {@link dev.perigee.lua.runtime.Finalizers} calls {@code __gc}.
 */
@TruffleLanguage.Registration(id = LuaLanguage.ID, name = "Lua", implementationName = "Perigee", version = LuaLanguage.VERSION, //
                defaultMimeType = LuaLanguage.MIME_TYPE, characterMimeTypes = LuaLanguage.MIME_TYPE, byteMimeTypes = LuaLanguage.BYTES_MIME_TYPE, //
                contextPolicy = ContextPolicy.SHARED, fileTypeDetectors = LuaFileDetector.class)
@ProvidedTags({StandardTags.RootTag.class, StandardTags.StatementTag.class, StandardTags.CallTag.class, StandardTags.ExpressionTag.class, LoopIterationTag.class})
public final class LuaLanguage extends TruffleLanguage<LuaContext> {

    public static final String ID = "lua";
    public static final String VERSION = "0.1";
    /** Source given as text; its UTF-8 bytes are the program. */
    public static final String MIME_TYPE = "application/x-lua";
    /** Source given as bytes, which reach the program unchanged. */
    public static final String BYTES_MIME_TYPE = "application/x-lua-bytes";

    private static final LanguageReference<LuaLanguage> REFERENCE = LanguageReference.create(LuaLanguage.class);

    private RootCallTarget coroutineBody;
    private final HookBindings hookBindings = new HookBindings();
    private volatile boolean threadsTakeTurns;
    private boolean shared;
    private final BuiltinTargets builtinTargets = new BuiltinTargets(this);

    public static LuaLanguage get(Node node) {
        return REFERENCE.get(node);
    }

    /** The outermost code of every coroutine. */
    @TruffleBoundary
    public synchronized RootCallTarget getCoroutineBody() {
        if (coroutineBody == null) {
            coroutineBody = new CoroutineRootNode(this).getCallTarget();
        }
        return coroutineBody;
    }

    /** The call targets of library functions, shared by all contexts of the engine. */
    public BuiltinTargets getBuiltinTargets() {
        return builtinTargets;
    }

    /** What hooks put into the code of all contexts of the engine. */
    public HookBindings getHookBindings() {
        return hookBindings;
    }

    @Override
    protected LuaContext createContext(Env env) {
        return new LuaContext(this, env);
    }

    @Override
    protected void initializeContext(LuaContext context) {
        context.initialize();
    }

    @Override
    protected boolean patchContext(LuaContext context, Env newEnv) {
        context.patch(newEnv);
        return true;
    }

    @Override
    protected void exitContext(LuaContext context, ExitMode exitMode, int exitCode) {
        context.exit();
    }

    @Override
    protected CallTarget parse(ParsingRequest request) {
        Source source = request.getSource();
        byte[] bytes = source.hasBytes() ? source.getBytes().toByteArray() : source.getCharacters().toString().getBytes(StandardCharsets.UTF_8);
        LuaString name = LuaString.fromJava(source.getPath() != null ? "@" + source.getPath() : chunkNameOf(source));
        try {
            return new ChunkRootNode(this, parseChunk(source, bytes, name)).getCallTarget();
        } catch (LuaSyntaxError e) {
            SourceMap map = new SourceMap(source, bytes);
            throw new LuaParseException(e.getMessage(), map.section(e.start(), e.end()), e.isIncomplete());
        }
    }

    /** A host names sources freely; {@code =} and {@code @} in front say that it knows LuaJIT's convention. */
    private static String chunkNameOf(Source source) {
        String name = source.getName();
        return name.startsWith("=") || name.startsWith("@") ? name : "@" + name;
    }

    /**
     * Parses a chunk.
     *
     * @param source what tools are shown
     * @param bytes the program
     * @param chunkName LuaJIT's name of the chunk
     * @return the main function's code; a closure of it takes the chunk's arguments
     */
    @TruffleBoundary
    public RootCallTarget parseChunk(Source source, byte[] bytes, LuaString chunkName) throws LuaSyntaxError {
        return translate(Parser.parse(bytes, chunkName), true, new Translator(this, new SourceMap(source, bytes), chunkName, false), chunkName);
    }

    /** Parses a function that was cut out of its chunk, like {@link #parseChunk}; a closure of it needs upvalues as well. */
    @TruffleBoundary
    public RootCallTarget parseFunction(Source source, FunctionText text, LuaString chunkName) throws LuaSyntaxError {
        SourceMap map = new SourceMap(source, text.bytes(), text.textLine());
        return translate(Parser.parse(text, chunkName), text.main(), new Translator(this, map, chunkName, text.stripped()), chunkName);
    }

    private static RootCallTarget translate(Ast.FunctionBody function, boolean main, Translator translator, LuaString chunkName) throws LuaSyntaxError {
        try {
            return translator.translate(function, main);
        } catch (StackOverflowError e) {
            Ast.Position position = function.position();
            throw new LuaSyntaxError(LuaString.concat(ChunkName.display(chunkName), LuaString.fromJava(": chunk has too many syntax levels")), position.start(), position.end(), false);
        }
    }

    /** The value of {@code 5LL} or {@code 5ULL}. */
    @TruffleBoundary
    public Object int64Literal(long value, boolean unsigned) {
        return literals().int64Literal(value, unsigned);
    }

    /** The value of {@code 2i}. */
    @TruffleBoundary
    public Object imaginaryLiteral(double value) {
        return literals().imaginaryLiteral(value);
    }

    private static LuaExtension literals() {
        List<LuaExtension> extensions = LuaContext.get(null).getExtensions();
        if (extensions.isEmpty()) {
            throw LuaErrors.plain(null, "64-bit and imaginary literals need the ffi library");
        }
        extensions.getFirst().literalRead();
        return extensions.getFirst();
    }

    @Override
    protected void initializeMultipleContexts() {
        shared = true;
    }

    /** Whether several contexts may run the same code. */
    public boolean isShared() {
        return shared;
    }

    @Override
    protected void finalizeContext(LuaContext context) {
        CoroutineStacks.close(context);
    }

    @Override
    protected void disposeContext(LuaContext context) {
        ProfileSampler.of(context).stop();
        context.dispose();
    }

    @Override
    protected boolean isThreadAccessAllowed(Thread thread, boolean singleThreaded) {
        // Another thread that the current one asks for is in the context already, or is being made for a coroutine.
        return singleThreaded || thread != Thread.currentThread() || threadsTakeTurns;
    }

    /**
     * Allows threads beside others in one context; what makes them take turns is the caller's. From then on Truffle takes the
     * context for one of several threads for good, and asks about every thread that the host moves to or closes it on: that
     * they take turns, too, is no longer checked.
     */
    public void admitThreads() {
        threadsTakeTurns = true;
    }

    @Override
    protected Object getScope(LuaContext context) {
        return context.getGlobals();
    }

    @Override
    protected Object getLanguageView(LuaContext context, Object value) {
        return new LuaLanguageView(value);
    }
}
