package dev.perigee.lua.nodes;

import java.util.Arrays;
import java.util.List;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.SourceSection;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.LuaLanguage;
import dev.perigee.lua.nodes.local.ParameterNode;
import dev.perigee.lua.parser.FunctionText;
import dev.perigee.lua.parser.SourceMap;
import dev.perigee.lua.runtime.ChunkName;
import dev.perigee.lua.runtime.LuaCode;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaResults;
import dev.perigee.lua.runtime.LuaThread;
import dev.perigee.lua.runtime.SoleClosure;
import dev.perigee.lua.runtime.string.LuaString;

/** A function of the program: stores its parameters in frame slots and runs its body. */
public final class LuaRootNode extends RootNode implements LuaCode {

    /** LuaJIT's stack has room for as many of the smallest functions. */
    private static final int MAXIMUM_DEPTH = 32_700;
    /** So many arguments count like a function: they need room, too, and can grow from level to level. */
    private static final int ARGUMENTS_PER_LEVEL = 16;

    private final Function function;
    private final SoleClosure closure;
    private final SourceMap map;
    private final LuaString chunkName;
    @Children private final ParameterNode[] parameters;
    /** The slots of the other variables. */
    @CompilationFinal(dimensions = 1) private final int[] locals;
    @Child private LuaStatementNode body;

    /**
     * What is known of a function's text.
     *
     * @param name for tools, null if it has none
     * @param main whether it is a main chunk
     * @param line of the definition, 0 for a main chunk
     * @param endLine of the last token
     * @param upvalues the names of the variables that it has from enclosing functions
     * @param stripped see {@link LuaCode#isStripped}
     */
    public record Function(String name, boolean main, int parameterCount, boolean vararg, int line, int lastLine, int endLine, int start, int end, List<String> upvalues,
                    boolean stripped) {
    }

    public LuaRootNode(LuaLanguage language, FrameDescriptor descriptor, Function function, SoleClosure closure, SourceMap map, LuaString chunkName, ParameterNode[] parameters, int[] locals, LuaStatementNode body) {
        super(language, descriptor);
        this.function = function;
        this.closure = closure;
        this.map = map;
        this.chunkName = chunkName;
        this.parameters = parameters;
        this.locals = locals;
        this.body = body;
    }

    /**
     * Runs the function. Activations that have the machine's stack to themselves are counted, those inlined into a caller's
     * code cost nothing: so runaway recursion ends while there is room enough to handle the error.
     */
    @Override
    public Object execute(VirtualFrame frame) {
        if (CompilerDirectives.inCompiledCode() && !CompilerDirectives.inCompilationRoot()) {
            return run(frame);
        }
        LuaThread thread = LuaContext.get(this).getThread();
        int depth = thread.getDepth();
        if (depth >= MAXIMUM_DEPTH) {
            CompilerDirectives.transferToInterpreter();
            throw LuaErrors.stackOverflow(this);
        }
        thread.setDepth(depth + 1 + frame.getArguments().length / ARGUMENTS_PER_LEVEL);
        try {
            return run(frame);
        } finally {
            thread.setDepth(depth);
        }
    }

    @ExplodeLoop
    private Object run(VirtualFrame frame) {
        try {
            for (ParameterNode parameter : parameters) {
                parameter.execute(frame);
            }
            if (CompilerDirectives.inCompiledCode()) {
                // As scopes leave them, or loops would carry round whether a variable has been there before.
                for (int slot : locals) {
                    frame.clear(slot);
                }
            }
            Object result = body.execute(frame);
            return result == null ? LuaResults.NONE : result;
        } catch (StackOverflowError e) {
            throw LuaErrors.stackOverflow(this);
        }
    }

    /** To be told of every closure that is made where this function stands in the text. */
    public SoleClosure getClosure() {
        return closure;
    }

    public int getUpvalueCount() {
        return function.upvalues.size();
    }

    public String getUpvalueName(int index) {
        return function.stripped ? "" : function.upvalues.get(index);
    }

    /** The text of this function alone. */
    @TruffleBoundary
    public FunctionText getText() {
        byte[] program = map.bytes();
        int line = function.stripped ? 0 : map.lineOf(program, function.start);
        byte[] text = Arrays.copyOfRange(program, function.start, function.main ? program.length : function.end);
        return new FunctionText(text, function.main, function.name, line, function.line, function.upvalues, function.stripped);
    }

    /** The section of bytes {@code [start, end)} of the chunk. */
    SourceSection section(int start, int end) {
        return map.section(start, end);
    }

    @Override
    @TruffleBoundary
    public SourceSection getSourceSection() {
        return map.section(function.start, function.end);
    }

    @Override
    public String getName() {
        // Other languages show it in their stack traces; JavaScript's expects that there is one.
        return toString();
    }

    @Override
    public boolean isCloningAllowed() {
        return true;
    }

    @Override
    protected boolean isCloneUninitializedSupported() {
        return false;
    }

    @Override
    public boolean isInternal() {
        return map.source().isInternal();
    }

    @Override
    public boolean isBuiltin() {
        return false;
    }

    @Override
    @TruffleBoundary
    public String shortSource() {
        return ChunkName.display(chunkName).toJava();
    }

    @Override
    public LuaString chunkName() {
        return chunkName;
    }

    @Override
    public int lineDefined() {
        return function.line;
    }

    @Override
    public boolean isStripped() {
        return function.stripped;
    }

    @Override
    public int lastLineDefined() {
        return function.lastLine;
    }

    /** The line of the instruction that leaves the function at its end. A main chunk's last line may be beyond it. */
    public int endLine() {
        return function.endLine;
    }

    @Override
    public int parameterCount() {
        return function.parameterCount;
    }

    @Override
    public boolean isVararg() {
        return function.vararg;
    }

    @Override
    public boolean isMainChunk() {
        return function.main && !function.stripped;
    }

    @Override
    public String toString() {
        return function.name == null ? "anonymous" : function.name;
    }
}
