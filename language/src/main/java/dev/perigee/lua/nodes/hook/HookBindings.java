package dev.perigee.lua.nodes.hook;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage.Env;
import com.oracle.truffle.api.instrumentation.EventBinding;
import com.oracle.truffle.api.instrumentation.EventContext;
import com.oracle.truffle.api.instrumentation.Instrumenter;
import com.oracle.truffle.api.instrumentation.SourceSectionFilter;
import com.oracle.truffle.api.instrumentation.StandardTags.RootTag;
import com.oracle.truffle.api.instrumentation.StandardTags.StatementTag;

import dev.perigee.lua.nodes.LuaNode;
import dev.perigee.lua.nodes.control.LoopIterationNode.LoopIterationTag;

/**
 * Puts the nodes that raise hook events into the program while a context of the engine has a hook. They come by
 * instrumentation, on the tags that debuggers use: a program without hooks has no node, no check and no assumption of
 * theirs, neither compiled nor in the interpreter.
 *
 * <p>Putting them in and taking them out makes all code compile anew. Programs that guard each of many calls with a hook
 * would never get compiled code, so after some changes the nodes stay.
 */
public final class HookBindings {

    private static final int CHANGES = 8;

    private EventBinding<?> functions;
    private EventBinding<?> statements;
    private int users;
    private int changes;

    /** A context sets its first hook. */
    @TruffleBoundary
    public synchronized void acquire(Env env) {
        users++;
        if (functions == null) {
            Instrumenter instrumenter = env.lookup(Instrumenter.class);
            functions = instrumenter.attachExecutionEventFactory(tagged(RootTag.class), HookBindings::functionNode);
            statements = instrumenter.attachExecutionEventFactory(tagged(StatementTag.class, LoopIterationTag.class), HookBindings::statementNode);
        }
    }

    private static SourceSectionFilter tagged(Class<?>... tags) {
        return SourceSectionFilter.newBuilder().tagIs(tags).includeInternal(false).build();
    }

    private static FunctionHookNode functionNode(EventContext event) {
        return FunctionHookNode.create(event.getInstrumentedNode());
    }

    private static StatementHookNode statementNode(EventContext event) {
        return new StatementHookNode((LuaNode) event.getInstrumentedNode());
    }

    /** A context removes its hook. */
    @TruffleBoundary
    public synchronized void release() {
        users--;
        if (users == 0 && changes < CHANGES) {
            changes++;
            functions.dispose();
            statements.dispose();
            functions = null;
        }
    }
}
