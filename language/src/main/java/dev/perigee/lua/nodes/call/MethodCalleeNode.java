package dev.perigee.lua.nodes.call;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.BranchProfile;

import dev.perigee.lua.nodes.LuaExpressionNode;
import dev.perigee.lua.nodes.LuaNode;
import dev.perigee.lua.nodes.access.GetFieldNode;
import dev.perigee.lua.nodes.operator.NilInChain;
import dev.perigee.lua.parser.Ast.Position;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.OperandName;
import dev.perigee.lua.runtime.interop.ForeignMethod;
import dev.perigee.lua.runtime.interop.LuaInterop;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/** {@code o:m(…)}: evaluates {@code o} once and looks {@code m} up in it. */
public final class MethodCalleeNode extends CalleeNode {

    private final LuaString method;
    /** Whether a nil method ends the enclosing chain of {@code ?.}. */
    private final boolean safe;
    private final ForeignMethod foreignMethod;
    private final BranchProfile foreignReceiver = BranchProfile.create();
    @Child private LuaExpressionNode object;
    @Child private Lookup lookup;

    public MethodCalleeNode(LuaExpressionNode object, LuaString method, boolean safe, Position position) {
        this.object = object;
        this.method = method;
        this.safe = safe;
        this.foreignMethod = new ForeignMethod(method);
        this.lookup = new Lookup(method);
        this.lookup.setPosition(position);
    }

    @Override
    public Object executeReceiver(VirtualFrame frame) {
        return object.execute(frame);
    }

    @Override
    public Object executeFunction(VirtualFrame frame, Object receiver) {
        if (!(receiver instanceof LuaTable) && LuaInterop.isForeign(receiver)) {
            foreignReceiver.enter();
            return foreignMethod;
        }
        Object function = lookup.get.execute(receiver);
        if (safe && function == LuaNil.NIL) {
            throw NilInChain.INSTANCE;
        }
        return function;
    }

    @Override
    public OperandName getName() {
        return new OperandName("method", method.toJava());
    }

    /** Gives errors of the look-up the receiver's name: they are about indexing, not about the call. */
    private static final class Lookup extends LuaNode {

        @Child private GetFieldNode get;

        Lookup(LuaString method) {
            this.get = GetFieldNode.create(method);
        }

        @Override
        public OperandName getOperandName(int index) {
            return getParent() instanceof MethodCalleeNode callee ? callee.object.getName() : null;
        }
    }
}
