package dev.perigee.lua.parser;

import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.FrameSlotKind;

import dev.perigee.lua.nodes.LuaExpressionNode;
import dev.perigee.lua.nodes.LuaStatementNode;
import dev.perigee.lua.nodes.control.Signal;
import dev.perigee.lua.nodes.literal.CaptureCellNode;
import dev.perigee.lua.nodes.local.CellNode;
import dev.perigee.lua.nodes.local.LocalCellNode;
import dev.perigee.lua.nodes.local.NewCellNode;
import dev.perigee.lua.nodes.local.ReadCellNodeGen;
import dev.perigee.lua.nodes.local.ReadLocalNodeGen;
import dev.perigee.lua.nodes.local.ReadUpvalueNode;
import dev.perigee.lua.nodes.local.StoreCellNode;
import dev.perigee.lua.nodes.local.StoreLocalNodeGen;
import dev.perigee.lua.nodes.local.StoreNewCellNode;
import dev.perigee.lua.nodes.local.StoreNode;
import dev.perigee.lua.nodes.local.UpvalueCellNode;
import dev.perigee.lua.nodes.local.WriteCellNodeGen;
import dev.perigee.lua.nodes.local.WriteLocalNodeGen;
import dev.perigee.lua.runtime.LocalSlot;
import dev.perigee.lua.runtime.OperandName;
import dev.perigee.lua.runtime.SoleClosure;

/**
 * Where one function keeps its variables: its own in frame slots (a cell there if functions share it and one assigns it),
 * those of enclosing functions in the closure. It makes the nodes that read and write them.
 */
final class FunctionFrame {

    private final FrameDescriptor.Builder builder = FrameDescriptor.newBuilder();
    private final Map<Variable, Integer> slots = new IdentityHashMap<>();
    private final Map<Variable, Integer> upvalues = new IdentityHashMap<>();
    private final Map<Ast.Label, Signal> labels = new HashMap<>();
    /** The slots that may hold objects and have a type tag. */
    private final BitSet tagged = new BitSet();
    private final int parameterCount;
    private final boolean stripped;
    private final SoleClosure closure;

    /**
     * @param stripped whether the program must not see the names of variables
     * @param shared see {@link SoleClosure}
     */
    FunctionFrame(Ast.FunctionBody body, boolean stripped, boolean shared) {
        this.closure = new SoleClosure(shared);
        this.stripped = stripped;
        for (Variable upvalue : body.upvalues()) {
            upvalues.put(upvalue, upvalues.size());
        }
        parameterCount = body.parameters().size();
    }

    FrameDescriptor descriptor() {
        return builder.build();
    }

    SoleClosure closure() {
        return closure;
    }

    int parameterCount() {
        return parameterCount;
    }

    Signal signal(Ast.Label label) {
        return labels.computeIfAbsent(label, key -> new Signal());
    }

    /** Gives a local variable its slot. */
    int declare(Variable variable) {
        int slot = taggedSlot(variable.name(), describe(variable.name(), variable, -1));
        slots.put(variable, slot);
        return slot;
    }

    private int taggedSlot(String name, LocalSlot description) {
        int slot = builder.addSlot(FrameSlotKind.Illegal, name, description);
        tagged.set(slot);
        return slot;
    }

    /** How many slots there are with a type tag. */
    int taggedCount() {
        return tagged.cardinality();
    }

    /** The slots with a type tag except for the first {@code count}. */
    int[] taggedAfter(int count) {
        return tagged.stream().skip(count).toArray();
    }

    private LocalSlot describe(String name, Variable scope, int kindSlot) {
        return new LocalSlot(stripped ? LocalSlot.TEMPORARY : name, scope.scopeStart(), scope.scopeEnd(), kindSlot);
    }

    /** A slot for the translator's own use. */
    int hiddenSlot() {
        return taggedSlot(null, null);
    }

    /** A slot for what a loop keeps, which debuggers see under {@code name} together with the loop's variable. */
    int loopSlot(String name, Variable variable) {
        return taggedSlot(null, describe(name, variable, -1));
    }

    /** Like {@link #loopSlot} without a type tag. @param kindSlot see {@link LocalSlot} */
    int counterSlot(String name, Variable variable, int kindSlot) {
        return builder.addSlot(FrameSlotKind.Static, null, describe(name, variable, kindSlot));
    }

    /** A slot without a type tag: it is always written before it is read, with one type. */
    int staticSlot() {
        return builder.addSlot(FrameSlotKind.Static, null, null);
    }

    private CellNode cell(Variable variable) {
        Integer slot = slots.get(variable);
        return slot != null ? new LocalCellNode(slot) : new UpvalueCellNode(upvalues.get(variable), closure);
    }

    LuaExpressionNode read(Variable variable) {
        Integer slot = slots.get(variable);
        if (variable.needsCell()) {
            return ReadCellNodeGen.create(cell(variable), operandName(variable));
        }
        return slot != null ? ReadLocalNodeGen.create(slot, operandName(variable)) : new ReadUpvalueNode(upvalues.get(variable), closure, operandName(variable));
    }

    private OperandName operandName(Variable variable) {
        if (slots.containsKey(variable)) {
            return stripped ? null : new OperandName("local", variable.name());
        }
        return new OperandName("upvalue", stripped ? "" : variable.name());
    }

    /** The assignment of a variable that was declared before. */
    LuaStatementNode write(Variable variable, LuaExpressionNode value) {
        return variable.needsCell() ? WriteCellNodeGen.create(cell(variable), value) : WriteLocalNodeGen.create(slots.get(variable), value);
    }

    /** The declaration of a variable with its first value. */
    LuaStatementNode initialize(Variable variable, LuaExpressionNode value) {
        int slot = declare(variable);
        return variable.needsCell() ? new NewCellNode(slot, value) : WriteLocalNodeGen.create(slot, value);
    }

    /** Like {@link #write} for a value that is already there. */
    StoreNode store(Variable variable) {
        return variable.needsCell() ? new StoreCellNode(cell(variable)) : StoreLocalNodeGen.create(slots.get(variable));
    }

    /** Like {@link #initialize} for a value that is already there. */
    StoreNode storeNew(Variable variable) {
        int slot = declare(variable);
        return variable.needsCell() ? new StoreNewCellNode(slot) : StoreLocalNodeGen.create(slot);
    }

    /** What a closure made here takes for a variable that its function uses. */
    LuaExpressionNode capture(Variable variable) {
        return variable.needsCell() ? new CaptureCellNode(cell(variable)) : read(variable);
    }
}
